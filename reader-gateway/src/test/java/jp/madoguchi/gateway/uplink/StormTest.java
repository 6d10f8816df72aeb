package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * 千の医院が一度に戻る, in a time that passes faster and with fresh dice: a thousand real {@link Retry}s, each with two
 * batches to send, as a {@link Forwarder} uses them: afresh when the line is back, the next batch at once after one
 * that was taken, and later after one that was not.
 *
 * <p>Modelled are the line, which takes no time, and the cluster: it works off fifty batches a second, lets forty wait
 * and sends the others away with the time those it knows of will take. The cluster's own budget stands such a storm in
 * eligibility-service's {@code GatewayStormTest}, with clinics that are modelled there.
 *
 * <p>Two thousand batches take forty seconds at least. A clinic is told to stay away for no longer than a thousand of
 * them take, twenty seconds, and does so for up to twice that: who comes at the end of the window is back after fifty,
 * and a second turn away at that late hour is one of a few seconds.
 */
class StormTest {
    private static final int CLINICS = 1_000;
    private static final int BATCHES = 2;
    private static final int A_SECOND = 50;
    private static final int WAITING = 40;
    private static final double SECOND_TURN = 4;
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final long seed = Dice.seed();
    private final SplittableRandom dice = Dice.of(seed);
    private final Cluster cluster = new Cluster();

    @RepeatedTest(5)
    void everybodyIsDoneSoonAndNobodyIsLeftToTheEnd() {
        List<Clinic> clinics =
                IntStream.range(0, CLINICS).mapToObj(number -> new Clinic()).toList();

        clinics.forEach(Clinic::isBack);
        time.passAll();

        double latest = WINDOW.toSeconds() + 2.0 * CLINICS / A_SECOND + SECOND_TURN;
        double last = clinics.stream().mapToDouble(clinic -> clinic.done).max().orElseThrow();
        double mean =
                clinics.stream().mapToDouble(clinic -> clinic.done).average().orElseThrow();
        String figure = "all taken after %.1f s, %.1f s on average, with %d requests, seed %d"
                .formatted(last, mean, cluster.requests, seed);
        assertEquals(CLINICS * BATCHES, Arrays.stream(cluster.taken).sum(), figure);
        assertTrue(cluster.busiestSecond() <= A_SECOND + 1, () -> "the budget is kept: " + figure);
        assertTrue(last <= latest, () -> "nobody is left to the end: " + figure);
        assertTrue(cluster.requests <= 1.7 * CLINICS * BATCHES, figure);
    }

    /** 医院: a forwarder's use of its retry, without its journal. */
    private final class Clinic {
        private final Retry retry = new Retry(new VirtualAlarms(time), dice::nextDouble, this::send);
        private int left = BATCHES;
        private double done;

        void isBack() {
            retry.afresh(WINDOW);
        }

        private void send() {
            cluster.arrive(this);
        }

        void taken() {
            done = seconds();
            retry.succeeded();
            if (--left > 0) {
                send();
            }
        }

        void sentAway(Duration comeAgain) {
            retry.afterFailure(new Busy(comeAgain));
        }
    }

    private double seconds() {
        return time.nanos() / 1e9;
    }

    /** 中央の雛形. Times are in seconds. */
    private final class Cluster {
        private final int[] taken = new int[1_000];
        private final Set<Clinic> knownOf = new HashSet<>();
        private double free;
        private int requests;

        void arrive(Clinic clinic) {
            requests++;
            if ((free - seconds()) * A_SECOND >= WAITING) {
                knownOf.add(clinic);
                clinic.sentAway(Duration.ofSeconds((knownOf.size() + A_SECOND - 1) / A_SECOND));
                return;
            }
            knownOf.remove(clinic);
            free = Math.max(free, seconds()) + 1.0 / A_SECOND;
            taken[(int) free]++;
            time.in(Duration.ofNanos((long) ((free - seconds()) * 1e9)), clinic::taken);
        }

        /** A second may hold one more than its share, where the borders of two fall into it. */
        int busiestSecond() {
            return Arrays.stream(taken).max().orElse(0);
        }
    }
}
