package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** 待っている仕事: one piece of work on its way through the store, and whoever waits for what it gives. */
final class Piece<T> {
    private final SqliteStore.Work<Committed<T>> work;
    private final boolean isBeside;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Committed<T> done;
    private @Nullable Throwable failure;

    Piece(SqliteStore.Work<Committed<T>> work) {
        this(work, false);
    }

    Piece(SqliteStore.Work<Committed<T>> work, boolean isBeside) {
        this.work = work;
        this.isBeside = isBeside;
    }

    /** Whether patients are taken without it just as well, so that no reserved room is given up for it. */
    boolean isBeside() {
        return isBeside;
    }

    CompletionStage<T> answer() {
        return answer;
    }

    /** Does the work, anew if it was done before and rolled back. What goes wrong in it stays with it. */
    void attempt(Connection connection) {
        done = null;
        failure = null;
        FutureTask<Committed<T>> attempt = new FutureTask<>(() -> work.on(connection));
        attempt.run();
        try {
            done = attempt.get();
        } catch (ExecutionException failed) {
            failure = failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failure = stopped;
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** What the file said, where it was the file that failed. */
    @Nullable
    SQLException fileFailure() {
        return failure instanceof SQLException told ? told : null;
    }

    /** Takes back what was done: its commit failed. */
    void fail(Throwable why) {
        done = null;
        failure = why;
    }

    /** After the commit: what it changed is known from now on, and then whoever waits is told. */
    void tell() {
        if (failure != null) {
            answer.completeExceptionally(
                    failure instanceof SQLException told ? StoreFailure.of(told).told(told) : failure);
        } else if (done != null) {
            done.afterCommit().run();
            answer.complete(done.value());
        }
    }
}
