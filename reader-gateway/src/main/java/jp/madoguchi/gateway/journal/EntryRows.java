package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.ServerClock;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 控えの行: writes and reads the rows of table {@code journal}. */
@Singleton
class EntryRows {
    /** In the order the seal covers them. */
    private static final String SEALED =
            "sequence, id, type, visit_id, occurred_at, clock_offset, previous_hash, hash, state, code, intake";

    private static final String INSERT =
            "insert into journal (" + SEALED + ", body, seal) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    /** These sequences, given as one JSON array: as many as a batch holds in one statement. */
    private static final String AMONG = " where sequence in (select value from json_each(?))";

    private static final String STATES = "select sequence, id, state from journal" + AMONG;
    private static final String SETTLE = "update journal set state = ?, code = ?" + AMONG;
    private static final String LAST = "select sequence, hash from journal order by sequence desc limit 1";

    private final EncryptedJson encrypted;
    private final Seals seals;
    private final Prepared prepared = new Prepared();
    private final Ids ids;
    private final ServerClock serverClock;

    EntryRows(EncryptedJson encrypted, Seals seals, Ids ids, ServerClock serverClock) {
        this.encrypted = encrypted;
        this.seals = seals;
        this.ids = ids;
        this.serverClock = serverClock;
    }

    /** Appends a fact under the next sequence; its id and hashes are fixed here. */
    long append(Connection connection, UUID visitId, Instant occurredAt, Payload fact) throws SQLException {
        return append(connection, NewEntry.of(visitId, occurredAt, fact, encrypted));
    }

    /** Appends what was made before its turn, as an entry of its own. */
    long append(Connection connection, NewEntry fresh) throws SQLException {
        Last last = last(connection);
        UplinkEntry open = new UplinkEntry(
                last.sequence() + 1,
                ids.next(),
                fresh.type(),
                fresh.occurredAt(),
                serverClock.offsetMillis(),
                last.hash(),
                "",
                fresh.body());
        insert(connection, fresh.visitId(), open, fresh.intake());
        return open.sequence();
    }

    /** Appends an entry of an earlier chain as it was, id and all; it is to be sent again. */
    void carry(Connection connection, EntryRow old) throws SQLException {
        Last last = last(connection);
        UplinkEntry was = old.uplink();
        insert(
                connection,
                old.visitId(),
                new UplinkEntry(
                        last.sequence() + 1,
                        was.id(),
                        was.type(),
                        was.occurredAt(),
                        was.clockOffsetMillis(),
                        last.hash(),
                        "",
                        was.body()),
                old.intake());
    }

    private void insert(Connection connection, UUID visitId, UplinkEntry open, @Nullable String intake)
            throws SQLException {
        @Nullable
        Object[] sealed = {
            open.sequence(),
            open.id().toString(),
            open.type(),
            visitId.toString(),
            SortableTime.of(open.occurredAt()),
            open.clockOffsetMillis(),
            open.previousHash(),
            EntryHash.of(open),
            EntryState.PENDING.name(),
            null,
            intake
        };
        @Nullable Object[] row = Arrays.copyOf(sealed, sealed.length + 2);
        row[sealed.length] = encrypted.lock(open.body(), row(open.sequence()));
        row[sealed.length + 1] = seals.ofRow(SealedTables.JOURNAL, sealed);
        prepared.update(connection, INSERT, row);
    }

    /** Notes what became of entries; an answer about an entry that is not here says nothing. */
    Settled settle(Connection connection, List<EntryAnswer> answers) throws SQLException {
        Map<Long, EntryAnswer> told = new LinkedHashMap<>();
        answers.forEach(answer -> told.put(answer.sequence(), answer));
        int pending = 0;
        Map<After, List<Long>> after = new LinkedHashMap<>();
        PreparedStatement query = prepared.on(connection, STATES);
        query.setString(1, told.keySet().toString());
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                EntryAnswer answer = told.get(result.getLong(1));
                if (answer != null && answer.id().toString().equals(result.getString(2))) {
                    pending += EntryState.valueOf(result.getString(3)) == EntryState.PENDING ? 1 : 0;
                    after.computeIfAbsent(After.of(answer), state -> new ArrayList<>())
                            .add(answer.sequence());
                }
            }
        }
        for (Map.Entry<After, List<Long>> same : after.entrySet()) {
            After state = same.getKey();
            prepared.update(
                    connection,
                    SETTLE,
                    state.state().name(),
                    state.code(),
                    same.getValue().toString());
        }
        return new Settled(pending, after);
    }

    /** The rows this condition picks, in the order it asks for. */
    List<EntryRow> select(Connection connection, String condition, Object... values) throws SQLException {
        List<EntryRow> rows = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select " + SEALED + ", body from journal " + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(EntryRow.read(result, body(result)));
                }
            }
        }
        return rows;
    }

    private @Nullable String body(ResultSet row) throws SQLException {
        try {
            return encrypted.unlock(row.getBytes("body"), row(row.getLong("sequence")));
        } catch (Damaged changed) {
            return null;
        }
    }

    private Last last(Connection connection) throws SQLException {
        try (ResultSet result = prepared.on(connection, LAST).executeQuery()) {
            return result.next() ? new Last(result.getLong(1), result.getString(2)) : new Last(0, EntryHash.GENESIS);
        }
    }

    static String row(long sequence) {
        return "journal/" + sequence;
    }

    private record Last(long sequence, String hash) {}

    /** 受領の後: the state of an entry, and why if it was refused. */
    private record After(EntryState state, @Nullable String code) {
        static After of(EntryAnswer answer) {
            return switch (answer.outcome()) {
                case ACCEPTED, REPEATED -> new After(EntryState.FORWARDED, answer.code());
                case REFUSED -> new After(EntryState.REFUSED, answer.code());
            };
        }
    }

    /**
     * 受領の結果.
     *
     * @param first how many of them had been unsent until now
     */
    record Settled(int first, List<Long> forwarded, List<Long> refused) {
        private Settled(int first, Map<After, List<Long>> after) {
            this(first, in(EntryState.FORWARDED, after), in(EntryState.REFUSED, after));
        }

        private static List<Long> in(EntryState state, Map<After, List<Long>> after) {
            return after.entrySet().stream()
                    .filter(same -> same.getKey().state() == state)
                    .flatMap(same -> same.getValue().stream())
                    .toList();
        }
    }
}
