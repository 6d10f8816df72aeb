package jp.madoguchi.bench.load;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * 閉じた負荷: so many at a time, each followed by the next. Good for how much a server can do, never for how long it
 * takes.
 */
public final class Capacity {
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Vertx vertx;
    private final int atATime;
    private final Duration warmUp;
    private final Duration length;

    public Capacity(Vertx vertx, int atATime, Duration warmUp, Duration length) {
        this.vertx = vertx;
        this.atATime = atATime;
        this.warmUp = warmUp;
        this.length = length;
    }

    /** Runs it, counting what is answered after the warm-up. */
    public Measured run(Shot shot) throws InterruptedException {
        var run = new Run(shot);
        vertx.getOrCreateContext().runOnContext(start -> run.start());
        return Waiting.on(run.done);
    }

    private final class Run {
        private final Shot shot;
        private final Histogram latency = new Histogram(HIGHEST_MICROS, 3);
        private final CompletableFuture<Measured> done = new CompletableFuture<>();
        private long countFrom;
        private long end;
        private long next;
        private long underWay;
        private long failed;

        private Run(Shot shot) {
            this.shot = shot;
        }

        private void start() {
            countFrom = System.nanoTime() + warmUp.toNanos();
            end = countFrom + length.toNanos();
            for (int i = 0; i < atATime; i++) {
                send();
            }
        }

        private void send() {
            long startedAt = System.nanoTime();
            if (startedAt >= end) {
                if (underWay == 0) {
                    done.complete(new Measured(latency, failed, 0, length));
                }
                return;
            }
            underWay++;
            shot.fire(next++).onComplete(answered -> {
                underWay--;
                count(startedAt, answered.succeeded() && answered.result() / 100 == 2);
                send();
            });
        }

        private void count(long startedAt, boolean asItShould) {
            long now = System.nanoTime();
            if (now < countFrom || now >= end) {
                return;
            }
            if (asItShould) {
                latency.recordValue(Math.min(HIGHEST_MICROS, TimeUnit.NANOSECONDS.toMicros(now - startedAt)));
            } else {
                failed++;
            }
        }
    }
}
