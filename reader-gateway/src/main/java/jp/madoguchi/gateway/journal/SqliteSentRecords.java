package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.gateway.application.SentRecords;

/**
 * SQLiteの済んだ控え. Entries go from the front of the chain, in one commit with where it begins from then on; the last
 * entry stays whatever its age, for the next one follows it. Of a card result its hash stays longer than its
 * patient: the same file may turn up again.
 */
@Singleton
class SqliteSentRecords implements SentRecords {
    private static final String FIRST_KEPT = """
        select sequence from journal j
        where sequence = (select max(sequence) from journal)
           or sequence >= (select min(sequence) from journal) + ?
           or occurred_at >= ?
           or state = 'PENDING'
           or (state = 'REFUSED' and not exists (
               select 1 from parked_item p where p.sequence = j.sequence and p.closed_at is not null))
        order by sequence limit 1\
        """;

    private static final String REMEMBER_TAKEN = """
        insert into past_visit (visit_id, sequence, taken_at, state)
        select visit_id, sequence, occurred_at, state from journal where sequence <= ? and type = ?
        on conflict (visit_id) do nothing\
        """;

    private static final String REMEMBER_INTAKE = """
        insert into taken (visit_id, fingerprint)
        select visit_id, intake from journal where sequence <= ? and intake is not null
        on conflict (visit_id) do nothing\
        """;

    private final SqliteStore store;

    SqliteSentRecords(SqliteStore store) {
        this.store = store;
    }

    @Override
    public Uni<Integer> forgetEntries(Instant before, int most) {
        return store.run(connection -> {
            long last = firstKept(connection, before, most) - 1;
            String hash = hash(connection, last);
            if (hash.isEmpty()) {
                return 0;
            }
            change(connection, REMEMBER_TAKEN, last, EventType.VISIT_RECORDED.wire());
            change(connection, REMEMBER_INTAKE, last);
            change(connection, "delete from parked_item where sequence <= ?", last);
            new ChainStart(last, hash).put(connection);
            return change(connection, "delete from journal where sequence <= ?", last);
        });
    }

    private static long firstKept(Connection connection, Instant before, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIRST_KEPT)) {
            query.setInt(1, most);
            query.setString(2, SortableTime.of(before));
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    /** Empty where there is no such entry: nothing is to go. */
    private static String hash(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select hash from journal where sequence = ?")) {
            query.setLong(1, sequence);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        }
    }

    @Override
    public Uni<Void> forgetNotes(Instant before) {
        String moment = SortableTime.of(before);
        return store.run(connection -> change(
                                connection,
                                "update presented set body = x'00', state = 'GONE' where presented_at < ?"
                                        + " and state <> 'GONE' and visit_id not in (select visit_id from journal)",
                                moment)
                        + change(connection, "delete from visual_check where ended_at < ?", moment)
                        + change(connection, "delete from portal_session where logged_out_at < ?", moment)
                        + change(connection, "delete from refused_message where closed_at < ?", moment))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetTaken(Instant before) {
        String moment = SortableTime.of(before);
        return store.run(connection -> change(
                                connection,
                                "delete from taken where visit_id in"
                                        + " (select visit_id from past_visit where taken_at < ?)"
                                        + " and visit_id not in (select visit_id from journal)",
                                moment)
                        + change(connection, "delete from past_visit where taken_at < ?", moment)
                        + change(connection, "delete from presented where state = 'GONE' and presented_at < ?", moment))
                .replaceWithVoid();
    }

    private static int change(Connection connection, String command, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }
}
