package jp.madoguchi.bench.load;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * 開いた負荷: sends at a fixed rate whatever the answers do. A latency counts from the intended start, so a server that
 * stalls is charged for everybody who would have waited. One event loop does all, so nothing here is shared.
 */
public final class OpenLoop {
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int MOST_UNDER_WAY = 20_000;

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
        var run = new Run(shot);
        vertx.getOrCreateContext().runOnContext(start -> run.start());
        return run.done;
    }

    private final class Run {
        private final Shot shot;
        private final Histogram latency = new Histogram(HIGHEST_MICROS, 3);
        private final CompletableFuture<Measured> done = new CompletableFuture<>();
        private final long last = rate * (warmUp.toMillis() + length.toMillis()) / 1000;
        private final long firstCounted = rate * warmUp.toMillis() / 1000;
        private long startedAt;
        private long next;
        private long underWay;
        private long failed;
        private long shed;

        private Run(Shot shot) {
            this.shot = shot;
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
            long patience = warmUp.plus(length).plusSeconds(30).toMillis();
            vertx.setTimer(patience, timer -> done.complete(measured(underWay)));
        }

        /** Answers that came late stretch the time they are counted over: a rate that was only offered is none. */
        private Measured measured(long lost) {
            long took = System.nanoTime() - startedAt - warmUp.toNanos();
            return new Measured(latency, failed + lost, shed, Duration.ofNanos(Math.max(length.toNanos(), took)));
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
            } else {
                failed++;
            }
        }
    }
}
