package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.ServerClock;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 控えの行: writes and reads the rows of table {@code journal}. */
@Singleton
class EntryRows {
    private static final String COLUMNS =
            "sequence, id, type, visit_id, occurred_at, clock_offset, previous_hash, hash, body, state, code";

    private final EncryptedJson encrypted;
    private final Ids ids;
    private final ServerClock serverClock;

    EntryRows(EncryptedJson encrypted, Ids ids, ServerClock serverClock) {
        this.encrypted = encrypted;
        this.ids = ids;
        this.serverClock = serverClock;
    }

    /** Appends a fact under the next sequence; its id and hashes are fixed here. */
    long append(Connection connection, UUID visitId, Instant occurredAt, Payload fact) throws SQLException {
        Last last = last(connection);
        UplinkEntry open = new UplinkEntry(
                last.sequence() + 1,
                ids.next(),
                fact.eventType().wire(),
                occurredAt,
                serverClock.offsetMillis(),
                last.hash(),
                "",
                encrypted.text(fact));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,null)")) {
            insert.setLong(1, open.sequence());
            insert.setString(2, open.id().toString());
            insert.setString(3, open.type());
            insert.setString(4, visitId.toString());
            insert.setString(5, SortableTime.of(occurredAt));
            insert.setObject(6, open.clockOffsetMillis());
            insert.setString(7, open.previousHash());
            insert.setString(8, EntryChain.hash(open));
            insert.setBytes(9, encrypted.lock(open.body(), row(open.sequence())));
            insert.setString(10, EntryState.PENDING.name());
            insert.executeUpdate();
        }
        return open.sequence();
    }

    /** The rows this condition picks, in the order it asks for. */
    List<EntryRow> select(Connection connection, String condition, Object... values) throws SQLException {
        List<EntryRow> rows = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from journal " + condition)) {
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

    private static Last last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select sequence, hash from journal order by sequence desc limit 1");
                ResultSet result = query.executeQuery()) {
            return result.next() ? new Last(result.getLong(1), result.getString(2)) : new Last(0, EntryChain.START);
        }
    }

    private static String row(long sequence) {
        return "journal/" + sequence;
    }

    private record Last(long sequence, String hash) {}
}
