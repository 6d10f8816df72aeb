package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 取引: commits pieces of work together, and decides what a failure means for them. One piece that fails takes no other
 * along. No room: room is made from the ballast and all is done once more. A file that fails is closed; nothing is
 * called saved before it was opened anew and found whole.
 */
final class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);

    private final JournalFile file;
    private final StorageGuard guard;
    private @Nullable Connection connection;
    private Runnable reopened = () -> {};

    Transactions(JournalFile file, StorageGuard guard) {
        this.file = file;
        this.guard = guard;
        this.connection = open();
    }

    synchronized void onReopened(Runnable recount) {
        reopened = recount;
    }

    /** Every piece ends committed or failed. */
    synchronized void commit(List<? extends Piece<?>> group) {
        try {
            Connection open = connection == null ? openAnew() : connection;
            SQLException failed = together(open, group);
            if (failed != null) {
                recover(failed, group);
            }
        } catch (JournalUnavailable closed) {
            group.forEach(piece -> piece.fail(closed));
        }
    }

    /** Whoever knows something of the file learns it anew before anything is done on it. */
    private Connection openAnew() {
        Connection open = open();
        connection = open;
        reopened.run();
        return open;
    }

    private Connection open() {
        try {
            return file.open();
        } catch (JournalUnavailable failed) {
            boolean isFull =
                    failed.getCause() instanceof SQLException told && StoreFailure.of(told) == StoreFailure.FULL;
            if (isFull && guard.makeRoom()) {
                return file.open();
            }
            throw failed;
        }
    }

    private void recover(SQLException failed, List<? extends Piece<?>> group) {
        if (StoreFailure.of(failed) != StoreFailure.FULL) {
            giveUp(failed, group);
            return;
        }
        List<? extends Piece<?>> intake =
                group.stream().filter(piece -> !piece.isBeside()).toList();
        group.stream().filter(Piece::isBeside).forEach(piece -> piece.fail(StoreFailure.FULL.told(failed)));
        SQLException again = intake.size() < group.size() ? once(intake) : failed;
        if (isForRoom(again) && guard.makeRoom()) {
            again = once(intake);
        }
        if (again == null) {
            return;
        }
        if (!isForRoom(again) || intake.size() == 1) {
            giveUp(again, intake);
            return;
        }
        // What only reads needs no room and is not to suffer from what does.
        for (Piece<?> piece : intake) {
            SQLException alone = once(List.of(piece));
            if (alone != null) {
                giveUp(alone, List.of(piece));
            }
        }
    }

    private static boolean isForRoom(@Nullable SQLException failure) {
        return failure != null && StoreFailure.of(failure) == StoreFailure.FULL;
    }

    private @Nullable SQLException once(List<? extends Piece<?>> group) {
        Connection open = connection;
        return open == null ? new SQLException("closed") : together(open, group);
    }

    /** All in one commit; what the file said if it failed, and then nothing of it was done. */
    private @Nullable SQLException together(Connection open, List<? extends Piece<?>> group) {
        try {
            if (!areDone(open, group)) {
                apart(open, group);
            }
            file.beforeCommit(open);
            open.commit();
            file.afterCommit();
            return null;
        } catch (SQLException failed) {
            rollback(open);
            return failed;
        }
    }

    /** Whether each of them succeeded: almost always, so that a savepoint for each would be paid for nothing. */
    private static boolean areDone(Connection open, List<? extends Piece<?>> group) throws SQLException {
        for (Piece<?> piece : group) {
            attempt(open, piece);
            if (piece.hasFailed()) {
                return false;
            }
        }
        return true;
    }

    /** One of them failed: all anew, each so that it can be taken back without the others. */
    private static void apart(Connection open, List<? extends Piece<?>> group) throws SQLException {
        open.rollback();
        if (group.size() == 1) {
            return;
        }
        for (Piece<?> piece : group) {
            Savepoint before = open.setSavepoint();
            attempt(open, piece);
            if (piece.hasFailed()) {
                open.rollback(before);
            }
            open.releaseSavepoint(before);
        }
    }

    private static void attempt(Connection open, Piece<?> piece) throws SQLException {
        piece.attempt(open);
        SQLException failure = piece.fileFailure();
        if (failure != null && StoreFailure.of(failure) != StoreFailure.STATEMENT) {
            throw failure;
        }
    }

    private void giveUp(SQLException failed, List<? extends Piece<?>> group) {
        StoreFailure kind = StoreFailure.of(failed);
        if (kind == StoreFailure.FULL) {
            guard.isFull();
        } else {
            LOG.errorf("journal file failed: %s", failed.getMessage());
            shut();
        }
        group.forEach(piece -> piece.fail(kind.told(failed)));
    }

    private void rollback(Connection open) {
        try {
            open.rollback();
        } catch (SQLException rolledBackAlready) {
            begin(open);
        }
    }

    /** SQLite takes a transaction back by itself when it finds no room; the driver waits for another to be begun. */
    private void begin(Connection open) {
        try (Statement statement = open.createStatement()) {
            statement.execute("begin");
        } catch (SQLException notRolledBack) {
            LOG.errorf("journal not rolled back: %s", notRolledBack.getMessage());
            shut();
        }
    }

    private void shut() {
        try {
            close();
        } catch (SQLException gone) {
            LOG.errorf("journal not closed: %s", gone.getMessage());
        }
    }

    synchronized boolean isOpen() {
        return connection != null;
    }

    synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
