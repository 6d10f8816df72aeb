package jp.madoguchi.eligibility.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.Settings;
import jp.madoguchi.web.Backoff;
import org.junit.jupiter.api.RepeatedTest;

/**
 * 千の端末が一度に戻る, in a time that passes faster and with fresh dice: the real {@link GatewayBudget} as it is set up by
 * default, before a thousand gateways with two batches each, which keep away as the real {@link Backoff} says.
 *
 * <p>Modelled are the work, each batch of which takes as long as eight at a time must for fifty a second, the line,
 * which takes no time, and the gateway around its backoff; the gateway's own stands such a storm in reader-gateway's
 * {@code StormTest}.
 *
 * <p>Two thousand batches take forty seconds at least. A gateway is told to stay away for no longer than a thousand of
 * them take, twenty seconds, and does so for up to twice that: who comes at the end of the window is back after fifty,
 * and a second turn away at that late hour is one of a few seconds.
 */
class GatewayStormTest {
    private static final int GATEWAYS = 1_000;
    private static final int BATCHES = 2;
    private static final double SECOND_TURN = 4;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final EligibilityConfig CONFIG = Settings.of(Map.of());

    private final VirtualClock clock = new VirtualClock();
    private final GatewayBudget budget = new GatewayBudget(CONFIG, clock);
    private final EligibilityConfig.GatewayLane lane = CONFIG.gatewayLane();
    private final Duration work = Duration.ofSeconds(lane.concurrency()).dividedBy(lane.batchesPerSecond());
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final SplittableRandom dice = new SplittableRandom(seed);
    private int inWork;
    private int mostInWork;
    private int requests;
    private int done;
    private double last;
    private double sum;

    @RepeatedTest(3)
    void everybodyIsDoneSoonAndTheBudgetIsKept() {
        IntStream.range(0, GATEWAYS).forEach(number -> new Gateway().isBack());

        clock.run();

        double latest = WINDOW.toSeconds() + 2.0 * GATEWAYS / lane.batchesPerSecond() + SECOND_TURN;
        double mean = sum / GATEWAYS;
        String figure = "all taken after %.1f s, %.1f s on average, with %d requests, seed %d"
                .formatted(last, mean, requests, seed);
        assertEquals(GATEWAYS * BATCHES, done, figure);
        assertEquals(lane.concurrency(), mostInWork, figure);
        assertTrue(last <= latest, () -> "nobody is left to the end: " + figure);
        assertTrue(requests <= 2 * GATEWAYS * BATCHES, figure);
    }

    private Uni<Duration> work() {
        inWork++;
        mostInWork = Math.max(mostInWork, inWork);
        return Uni.createFrom()
                .emitter(worked -> clock.in(work, () -> {
                    inWork--;
                    done++;
                    worked.complete(Duration.ZERO);
                }));
    }

    /** 端末. */
    private final class Gateway {
        private final String id = Long.toHexString(dice.nextLong());
        private int left = BATCHES;
        private int failures;

        void isBack() {
            clock.in(Backoff.within(WINDOW, dice.nextDouble()), this::send);
        }

        private void send() {
            requests++;
            GatewayBudget.Arrival arrival = budget.arrive(id);
            if (!arrival.isLetIn()) {
                answered(arrival.comeAgain());
                return;
            }
            budget.run(Runnable::run, GatewayStormTest.this::work)
                    .onTermination()
                    .invoke(() -> budget.leave(arrival))
                    .subscribe()
                    .with(this::answered);
        }

        private void answered(Duration comeAgain) {
            if (!comeAgain.isZero()) {
                clock.in(Backoff.next(++failures, comeAgain, dice.nextDouble()), this::send);
                return;
            }
            failures = 0;
            if (--left > 0) {
                send();
                return;
            }
            last = clock.seconds();
            sum += last;
        }
    }

    /** 動かす時計: what is due is done in its order, and nothing waits. */
    private static final class VirtualClock extends Clock {
        private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

        private final PriorityQueue<Due> due = new PriorityQueue<>();
        private Duration now = Duration.ZERO;
        private long made;

        void in(Duration pause, Runnable task) {
            due.add(new Due(now.plus(pause), made++, task));
        }

        void run() {
            for (Due next = due.poll(); next != null; next = due.poll()) {
                now = next.at();
                next.task().run();
            }
        }

        double seconds() {
            return now.toNanos() / 1e9;
        }

        @Override
        public Instant instant() {
            return START.plus(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }

        private record Due(Duration at, long number, Runnable task) implements Comparable<Due> {
            @Override
            public int compareTo(Due other) {
                int byTime = at.compareTo(other.at);
                return byTime == 0 ? Long.compare(number, other.number) : byTime;
            }
        }
    }
}
