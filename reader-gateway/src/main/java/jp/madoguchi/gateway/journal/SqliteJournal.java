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
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.SavedVisit;

/** SQLiteの控え. */
@Singleton
class SqliteJournal implements Journal {
    private static final String FROM_OLDEST = """
            where sequence >= min(?, coalesce((select min(sequence) from journal where state = 'PENDING'), ?))
            order by sequence limit ?""";

    private static final String COUNTS = """
            select count(*) filter (where state = 'PENDING'),
                   count(*) filter (where state = 'REFUSED'),
                   min(occurred_at) filter (where state = 'PENDING')
            from journal where state in ('PENDING', 'REFUSED')""";

    private final SqliteStore store;
    private final EntryRows rows;
    private final TakenRows taken;
    private final Standings standings;
    private volatile Backlog backlog = new Backlog(0, null, 0);
    private volatile boolean intact = true;

    SqliteJournal(SqliteStore store, EntryRows rows, TakenRows taken, Standings standings) {
        this.store = store;
        this.rows = rows;
        this.taken = taken;
        this.standings = standings;
    }

    /** Checks the whole chain and counts what is unsent. */
    void begin() {
        intact = store.transaction(this::verify);
        show(store.transaction(SqliteJournal::count));
    }

    @Override
    public Uni<AppendOutcome> append(NewVisit visit) {
        return counted(connection -> appendOnce(connection, visit));
    }

    private AppendOutcome appendOnce(Connection connection, NewVisit fresh) throws SQLException {
        Optional<Boolean> same = taken.isSame(connection, fresh.intake());
        if (same.isPresent()) {
            return same.get()
                    ? new AppendOutcome.Saved(
                            taken.saved(connection, fresh.visit().visitId()), true)
                    : new AppendOutcome.Conflict();
        }
        Instant at = fresh.visit().takenAt();
        long sequence = rows.append(connection, fresh.visit().visitId(), at, fresh.visit());
        if (fresh.declaration() != null) {
            rows.append(connection, fresh.visit().visitId(), at, fresh.declaration());
        }
        taken.add(connection, fresh.intake());
        return new AppendOutcome.Saved(new SavedVisit(fresh.visit(), sequence, EntryState.PENDING, null), false);
    }

    @Override
    public Uni<List<UplinkEntry>> next(long wanted, int most) {
        return store.run(connection -> rows.select(connection, FROM_OLDEST, wanted, wanted, most).stream()
                .map(EntryRow::uplink)
                .toList());
    }

    @Override
    public Uni<Void> settle(List<EntryAnswer> answers) {
        return counted(connection -> {
                    try (PreparedStatement update = connection.prepareStatement(
                            "update journal set state = ?, code = ? where sequence = ? and id = ?")) {
                        for (EntryAnswer answer : answers) {
                            update.setString(1, stateAfter(answer.outcome()).name());
                            update.setString(2, answer.code());
                            update.setLong(3, answer.sequence());
                            update.setString(4, answer.id().toString());
                            update.addBatch();
                        }
                        return update.executeBatch().length;
                    }
                })
                .replaceWithVoid();
    }

    private static EntryState stateAfter(EntryAnswer.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED, REPEATED -> EntryState.FORWARDED;
            case REFUSED -> EntryState.REFUSED;
        };
    }

    @Override
    public Backlog backlog() {
        return backlog;
    }

    @Override
    public boolean isIntact() {
        return intact;
    }

    /** Works and counts in one transaction: what was saved is not called unsaved because counting found no room. */
    private <T> Uni<T> counted(SqliteStore.Work<T> work) {
        return store.run(connection -> new Counted<>(work.on(connection), count(connection)))
                .invoke(done -> show(done.backlog()))
                .map(Counted::result);
    }

    private void show(Backlog counted) {
        backlog = counted;
        standings.update(now -> now.withBacklog(counted.unsent(), counted.oldestAt()));
    }

    private boolean verify(Connection connection) throws SQLException {
        String previous = EntryChain.START;
        long sequence = 0;
        for (EntryRow row : rows.select(connection, "order by sequence")) {
            sequence++;
            if (row.sequence() != sequence || row.body() == null || !EntryChain.holds(row.uplink(), previous)) {
                return false;
            }
            previous = row.hash();
        }
        return true;
    }

    private static Backlog count(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNTS);
                ResultSet result = query.executeQuery()) {
            result.next();
            String oldest = result.getString(3);
            return new Backlog(result.getLong(1), oldest == null ? null : Instant.parse(oldest), result.getLong(2));
        }
    }

    private record Counted<T>(T result, Backlog backlog) {}
}
