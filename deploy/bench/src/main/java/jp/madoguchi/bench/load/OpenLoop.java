package jp.madoguchi.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/**
 * 開いた負荷: sends at a fixed rate whatever the answers do. A latency counts from the intended start, so a server that
 * stalls is charged for everybody who would have waited. One event loop does all, so nothing here is shared.
 */
public final class OpenLoop {
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int MOST_UNDER_WAY = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final int rate;
    private final Duration warmUp;
    private final Duration length;

    /** A load of so many requests a second; what starts during the warm-up is not counted. */
    public OpenLoop(Vertx vertx, int rate, Duration warmUp, Duration length) {
        this.vertx = vertx;
        this.rate = rate;
        this.warmUp = warmUp;
        this.length = length;
    }

    /** Runs it. Blocks until the last answer came, or half a minute after the last request. */
    public Measured run(Shot shot) throws InterruptedException {
        return Waiting.on(begin(shot));
    }

    /** Begins it, beside another load or for something to happen in the middle of it. */
    public CompletableFuture<Measured> begin(Shot shot) {
        return begin(shot, new CompletableFuture<>(), micros -> {});
    }

    /**
     * The same beside something.
     *
     * @param over ends it when it is sooner than the length
     * @param heard told of each latency that counts, in microseconds, on the event loop
     */
    public CompletableFuture<Measured> begin(Shot shot, CompletableFuture<?> over, LongConsumer heard) {
        var run = new Run(shot, heard);
        Context context = vertx.getOrCreateContext();
        context.runOnContext(start -> run.start());
        Future.fromCompletionStage(over).onComplete(end -> context.runOnContext(stop -> run.end()));
        return run.done;
    }

    private final class Run {
        private final Shot shot;
        private final LongConsumer heard;
        private final Histogram latency = new Histogram(HIGHEST_MICROS, 3);
        private final CompletableFuture<Measured> done = new CompletableFuture<>();
        private final long firstCounted = rate * warmUp.toMillis() / 1000;
        private long last = rate * (warmUp.toMillis() + length.toMillis()) / 1000;
        private long startedAt;
        private long next;
        private long underWay;
        private long failed;
        private long shed;

        private Run(Shot shot, LongConsumer heard) {
            this.shot = shot;
            this.heard = heard;
        }

        private void start() {
            startedAt = System.nanoTime();
            vertx.setPeriodic(1, timer -> {
                sendDue();
                if (next >= last && underWay == 0) {
                    vertx.cancelTimer(timer);
                    done.complete(measured(0));
                }
            });
            giveUpAfter(warmUp.plus(length).plus(PATIENCE));
        }

        private void end() {
            last = Math.min(last, next);
            giveUpAfter(PATIENCE);
        }

        private void giveUpAfter(Duration patience) {
            vertx.setTimer(patience.toMillis(), timer -> done.complete(measured(underWay)));
        }

        /** Answers that came late stretch the time they are counted over: a rate that was only offered is none. */
        private Measured measured(long lost) {
            long took = System.nanoTime() - startedAt - warmUp.toNanos();
            long offered = (last - firstCounted) * TimeUnit.SECONDS.toNanos(1) / rate;
            return new Measured(latency, failed + lost, shed, Duration.ofNanos(Math.max(offered, took)));
        }

        private void sendDue() {
            long due = Math.min(last, (System.nanoTime() - startedAt) * rate / TimeUnit.SECONDS.toNanos(1));
            while (next < due) {
                send(next++);
            }
        }

        private void send(long number) {
            boolean counts = number >= firstCounted;
            if (underWay >= MOST_UNDER_WAY) {
                shed += counts ? 1 : 0;
                return;
            }
            long intended = startedAt + number * TimeUnit.SECONDS.toNanos(1) / rate;
            underWay++;
            shot.fire(number).onComplete(answered -> {
                underWay--;
                if (counts) {
                    count(intended, answered.succeeded() && answered.result() / 100 == 2);
                }
            });
        }

        private void count(long intended, boolean asItShould) {
            if (asItShould) {
                long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intended);
                latency.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, micros)));
                heard.accept(micros);
            } else {
                failed++;
            }
        }
    }
}
