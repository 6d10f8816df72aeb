package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.Storage;

/**
 * 保存庫: the one thread that works on the file. Work waits in a bounded queue; what waits together is committed together,
 * and a Uni gives its result only after that commit has reached the disk.
 */
@Singleton
class SqliteStore {
    /** How much work may wait. A desk makes one entry in some minutes; this many means that the disk has stopped. */
    private static final int QUEUE = 256;
    /** How much of it shares a commit: a force takes as long for many as for one. */
    private static final int GROUP = 64;

    private final BlockingQueue<Piece<?>> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "journal"));
    private final JournalFile file;
    private final Transactions transactions;
    private final StorageGuard guard;

    SqliteStore(JournalFile file, StorageGuard guard) {
        this.file = file;
        this.guard = guard;
        this.transactions = new Transactions(file, guard);
    }

    /** Runs this as one transaction on the store's thread. */
    <T> Uni<T> run(Work<T> work) {
        return runThen(connection -> Committed.plain(work.on(connection)));
    }

    /** The same, with something to be done between the commit and the answer. */
    <T> Uni<T> runThen(Work<Committed<T>> work) {
        return run(new Piece<>(work));
    }

    /** The same of what patients are taken without just as well: refused before the reserved floor is used for it. */
    <T> Uni<T> runBeside(Work<Committed<T>> work) {
        return Uni.createFrom()
                .deferred(() -> guard.storage().room().isReserve()
                        ? Uni.createFrom().failure(new JournalUnavailable("journal-full", null))
                        : run(new Piece<>(work, true)));
    }

    private <T> Uni<T> run(Piece<T> piece) {
        return Uni.createFrom()
                .completionStage(() -> {
                    if (!waiting.offer(piece)) {
                        throw new JournalUnavailable("queue-full", null);
                    }
                    thread.execute(this::workOff);
                    return piece.answer();
                })
                .onFailure(RejectedExecutionException.class)
                .transform(closed -> new JournalUnavailable("closed", closed));
    }

    /** Runs this now, in the caller's thread: for the start, before anybody else can ask. */
    <T> T transaction(Work<T> work) {
        Piece<T> piece = new Piece<>(connection -> Committed.plain(work.on(connection)));
        transactions.commit(List.of(piece));
        piece.tell();
        return Uni.createFrom().completionStage(piece.answer()).await().indefinitely();
    }

    /** Does this whenever the file was opened anew: what was known of it may be wrong. */
    void onReopened(Runnable recount) {
        transactions.onReopened(recount);
    }

    /** Whether the file is open, and was found whole when it was opened. */
    boolean isOpen() {
        return transactions.isOpen();
    }

    Storage storage() {
        return guard.storage();
    }

    private void workOff() {
        List<Piece<?>> group = new ArrayList<>();
        waiting.drainTo(group, GROUP);
        if (!group.isEmpty()) {
            transactions.commit(group);
            group.forEach(Piece::tell);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            transactions.close();
            file.leave();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyGone) {
            throw new JournalUnavailable("close-failed", alreadyGone);
        }
    }

    /** 一つの取引の中身. Does nothing but work on the connection: it is done again when room had to be made first. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
