package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.SavedVisit;
import jp.madoguchi.gateway.domain.Storage;
import jp.madoguchi.gateway.journal.TakenRows.TakenVisit;

/** SQLiteの控え. */
@Singleton
class SqliteJournal implements Journal {
    private static final String FROM_OLDEST = """
        where sequence >= min(?, coalesce((select min(sequence) from journal where state = 'PENDING'), ?))
        order by sequence limit ?\
        """;

    private static final String BEHIND = "where sequence > ? order by sequence limit ?";

    private final SqliteStore store;
    private final EntryRows rows;
    private final TakenRows taken;
    private final ParkedRows parked;
    private final Outlook outlook;
    private volatile List<MissingEntries> missing = List.of();
    private volatile JournalIdentity identity = new JournalIdentity(new UUID(0, 0), 0);

    SqliteJournal(SqliteStore store, EntryRows rows, TakenRows taken, ParkedRows parked, Outlook outlook) {
        this.store = store;
        this.rows = rows;
        this.taken = taken;
        this.parked = parked;
        this.outlook = outlook;
    }

    /** Recalls what the file says of itself, now and whenever it had to be opened anew. */
    void begin() {
        recall();
        store.onReopened(this::recall);
    }

    private void recall() {
        store.transaction(parked::complete);
        missing = store.transaction(MissingRows::all);
        identity = store.transaction(ChainIdentity::of);
        store.transaction(outlook::count).afterCommit().run();
    }

    @Override
    public Uni<AppendOutcome> append(NewVisit visit) {
        return Uni.createFrom()
                .item(() -> taken.prepared(visit))
                .chain(ready -> store.runThen(connection -> appendOnce(connection, ready)));
    }

    private Committed<AppendOutcome> appendOnce(Connection connection, TakenVisit ready) throws SQLException {
        VisitRecorded visit = ready.fresh().visit();
        Optional<Boolean> same = taken.isSame(connection, ready.fresh().intake());
        if (same.isPresent()) {
            AppendOutcome known = same.get()
                    ? new AppendOutcome.Saved(taken.saved(connection, visit), true)
                    : new AppendOutcome.Conflict();
            return Committed.plain(known);
        }
        long sequence = taken.append(connection, ready);
        return new Committed<>(
                new AppendOutcome.Saved(new SavedVisit(visit, sequence, EntryState.PENDING, null), false),
                () -> outlook.appended(ready.entries().size(), visit.takenAt()));
    }

    @Override
    public Uni<List<UplinkEntry>> next(long wanted, int most) {
        return entries(FROM_OLDEST, wanted, wanted, most);
    }

    @Override
    public Uni<List<UplinkEntry>> after(long sequence, int most) {
        return entries(BEHIND, sequence, most);
    }

    private Uni<List<UplinkEntry>> entries(String condition, Object... values) {
        return store.run(connection -> rows.select(connection, condition, values).stream()
                .map(EntryRow::uplink)
                .toList());
    }

    @Override
    public Uni<Void> settle(List<EntryAnswer> answers) {
        return store.runThen(connection -> settled(connection, answers)).replaceWithVoid();
    }

    private Committed<Integer> settled(Connection connection, List<EntryAnswer> answers) throws SQLException {
        EntryRows.Settled settled = rows.settle(connection, answers);
        int open = -parked.release(connection, settled.forwarded());
        for (long refused : settled.refused()) {
            open += parked.park(connection, refused);
        }
        int more = open;
        Instant oldest = Outlook.oldest(connection);
        return new Committed<>(answers.size(), () -> outlook.settled(settled.first(), more, oldest));
    }

    @Override
    public Backlog backlog() {
        return outlook.backlog();
    }

    @Override
    public boolean isIntact() {
        return store.isOpen();
    }

    @Override
    public Storage storage() {
        return store.storage();
    }

    @Override
    public List<MissingEntries> missing() {
        return missing;
    }

    @Override
    public JournalIdentity identity() {
        return identity;
    }
}
