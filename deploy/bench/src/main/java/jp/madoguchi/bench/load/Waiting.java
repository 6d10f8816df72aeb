package jp.madoguchi.bench.load;

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
}
