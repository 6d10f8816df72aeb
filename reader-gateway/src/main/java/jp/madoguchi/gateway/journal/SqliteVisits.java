package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.gateway.domain.JournalEntry;
import jp.madoguchi.gateway.domain.SavedVisit;

/** SQLiteの受付済み患者. */
@Singleton
class SqliteVisits implements Visits {
    private static final String COUNTS = """
            select count(*),
                   count(*) filter (where state = 'FORWARDED'),
                   count(*) filter (where state = 'REFUSED'),
                   count(*) filter (where state = 'PENDING')
            from journal where type = ?
            and sequence not in (select sequence from parked_item where closing = 'REPAIRED')""";

    private final SqliteStore store;
    private final EntryRows rows;
    private final TakenRows taken;

    SqliteVisits(SqliteStore store, EntryRows rows, TakenRows taken) {
        this.store = store;
        this.rows = rows;
        this.taken = taken;
    }

    @Override
    public Uni<List<SavedVisit>> since(Instant start) {
        return store.run(connection ->
                taken.visits(connection, "and occurred_at >= ? order by sequence desc", SortableTime.of(start)));
    }

    @Override
    public Uni<Optional<SavedVisit>> find(UUID visitId) {
        return store.run(connection -> taken.visits(connection, "and visit_id = ?", visitId.toString()).stream()
                .findFirst());
    }

    @Override
    public Uni<List<JournalEntry>> entries(int newest) {
        return store.run(connection -> Stream.concat(
                        rows.select(connection, "where state = 'REFUSED' order by sequence desc").stream(),
                        rows
                                .select(connection, "where state <> 'REFUSED' order by sequence desc limit ?", newest)
                                .stream())
                .map(EntryRow::outside)
                .toList());
    }

    @Override
    public Uni<List<JournalEntry>> entriesOf(UUID visitId) {
        return store.run(connection ->
                rows.select(connection, "where visit_id = ? order by sequence", visitId.toString()).stream()
                        .map(EntryRow::outside)
                        .toList());
    }

    @Override
    public Uni<Balance> balance() {
        return store.run(connection -> new Balance(
                tally(connection, EventType.VISIT_RECORDED), tally(connection, EventType.DECLARATION_TAKEN)));
    }

    private static Balance.Tally tally(Connection connection, EventType type) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setString(1, type.wire());
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new Balance.Tally(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
            }
        }
    }
}
