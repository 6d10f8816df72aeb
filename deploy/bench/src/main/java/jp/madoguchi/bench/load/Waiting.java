package jp.madoguchi.bench.load;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** 待つ: for what happens on an event loop. */
public final class Waiting {
    private Waiting() {}

    /** The result, once it is there. */
    public static <T> T on(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the measured thing failed", failed.getCause());
        }
    }

    /** The result, once it is there. */
    public static <T> T on(Future<T> future) throws InterruptedException {
        return on(future.toCompletionStage().toCompletableFuture());
    }
}
