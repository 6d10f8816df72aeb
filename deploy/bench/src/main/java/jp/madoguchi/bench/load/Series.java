package jp.madoguchi.bench.load;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** 数の決まった負荷: so many requests in all, so many of them at a time, for what must be right and not fast. */
public final class Series {
    private final Vertx vertx;
    private final int atATime;
    private final long count;

    public Series(Vertx vertx, int atATime, long count) {
        this.vertx = vertx;
        this.atATime = atATime;
        this.count = count;
    }

    /**
     * Runs it to its end, or to the first request that could not be made; how long it took. What is answered is the
     * shot's to look at.
     */
    public Duration run(Shot shot) throws InterruptedException {
        long start = System.nanoTime();
        var run = new Run(shot);
        vertx.getOrCreateContext().runOnContext(begin -> run.start());
        Waiting.on(run.done);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private final class Run {
        private final Shot shot;
        private final CompletableFuture<Long> done = new CompletableFuture<>();
        private long next;
        private long underWay;

        private Run(Shot shot) {
            this.shot = shot;
        }

        private void start() {
            for (int i = 0; i < atATime; i++) {
                send();
            }
        }

        private void send() {
            if (next == count || done.isDone()) {
                if (underWay == 0) {
                    done.complete(count);
                }
                return;
            }
            underWay++;
            shot.fire(next++).onComplete(answered -> {
                underWay--;
                if (answered.succeeded()) {
                    send();
                } else {
                    done.completeExceptionally(answered.cause());
                }
            });
        }
    }
}
