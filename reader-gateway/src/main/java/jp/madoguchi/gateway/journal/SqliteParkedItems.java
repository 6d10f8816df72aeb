package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.application.ParkedItems;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;

/** SQLiteの要確認の控え. */
@Singleton
class SqliteParkedItems implements ParkedItems {
    private final SqliteStore store;
    private final EntryRows rows;
    private final OpenRows open;
    private final Outlook outlook;
    private final SqliteDeskLog deskLog;

    SqliteParkedItems(SqliteStore store, EntryRows rows, OpenRows open, Outlook outlook, SqliteDeskLog deskLog) {
        this.store = store;
        this.rows = rows;
        this.open = open;
        this.outlook = outlook;
        this.deskLog = deskLog;
    }

    @Override
    public Uni<List<ParkedItem>> all() {
        return store.run(open::all);
    }

    @Override
    public Uni<Boolean> assign(long sequence, String owner, DeskActionRecorded action) {
        return store.runThen(connection -> open.assign(connection, sequence, owner)
                ? recorded(connection, action, Committed.plain(true))
                : Committed.plain(false));
    }

    @Override
    public Uni<Optional<Long>> repair(long sequence, DeskActionRecorded action) {
        return store.runThen(connection -> {
            Optional<Committed<Optional<Long>>> repaired =
                    OpenRows.isEntry(sequence) ? repaired(connection, sequence) : toldAgain(connection, sequence);
            return repaired.isPresent()
                    ? recorded(connection, action, repaired.get())
                    : Committed.plain(Optional.empty());
        });
    }

    /** What is no entry is told again as it is: the cluster knows it by its content. */
    private Optional<Committed<Optional<Long>>> toldAgain(Connection connection, long number) throws SQLException {
        return open.close(connection, number, ParkedClosing.REPAIRED)
                ? Optional.of(new Committed<>(Optional.of(number), outlook::closed))
                : Optional.empty();
    }

    private Optional<Committed<Optional<Long>>> repaired(Connection connection, long sequence) throws SQLException {
        for (EntryRow old : rows.select(connection, "where sequence = ?", sequence)) {
            String body = old.body();
            if (body != null && open.close(connection, sequence, ParkedClosing.REPAIRED)) {
                // By its intake the first is still known.
                long again =
                        rows.append(connection, new NewEntry(old.visitId(), old.occurredAt(), old.type(), body, null));
                return Optional.of(new Committed<>(Optional.of(again), () -> {
                    outlook.appended(1, old.occurredAt());
                    outlook.closed();
                }));
            }
        }
        return Optional.empty();
    }

    @Override
    public Uni<Boolean> close(long sequence, ParkedClosing closing, DeskActionRecorded action) {
        return store.runThen(
                connection -> closing != ParkedClosing.REPAIRED && open.close(connection, sequence, closing)
                        ? recorded(connection, action, new Committed<>(true, outlook::closed))
                        : Committed.plain(false));
    }

    private <T> Committed<T> recorded(Connection connection, DeskActionRecorded action, Committed<T> done)
            throws SQLException {
        Runnable told = deskLog.write(connection, action);
        return new Committed<>(done.value(), () -> {
            done.afterCommit().run();
            told.run();
        });
    }
}
