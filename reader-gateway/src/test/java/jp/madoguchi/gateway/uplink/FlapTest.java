package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ばたつかない: the real {@link Breaker} with SmallRye's guard in it, probed by the real {@link Probe} as it is in a clinic,
 * in a time that passes faster.
 *
 * <p>Where each call is lost with probability p = 0.3, eight losses in a row come once in (p^-8 - 1) / (1 - p) =
 * 21,772 calls. Probes start every second, and every 0.4 s after one that failed, which makes some 75 a minute:
 * five hours from one opening to the next, and as they come by chance, their number is Poisson's. With c calls the
 * bound is therefore the number that Poisson's distribution with the mean c / 21,772 exceeds once in a million
 * runs. Failures end half a second after they began and successes at once: a success overtakes the loss sent just
 * before it, which parts runs more often than it joins them, so there are fewer openings than that. The rules that
 * were not chosen show what the trial would find.
 */
class FlapTest {
    private static final double LOSS = 0.3;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 3;

    @TempDir
    Path home;

    private GatewayConfig.Probing probing() {
        return TestSettings.of(home, Map.of()).probing();
    }

    @Test
    void aLineThatLosesThreeInTenOpensItAsSeldomAsTheArithmeticSays() {
        int hours = Trials.of(40, 5_000);
        long seed = Dice.seed();

        VirtualLine line = lossy(BreakerRule.PROBED, hours, seed);

        double expected = line.calls() / Dice.meanWait(LOSS, BreakerRule.PROBED.calls());
        int most = Dice.most(expected, 1e-6);
        String figure = "%d openings in %d h at 30 %% loss (%d of %d calls lost), at most %d, seed %d"
                .formatted(line.openings(), hours, line.lost(), line.calls(), most, seed);
        Trials.write("flap-loss", List.of(figure));
        assertTrue(line.calls() > hours * 3_600, figure);
        assertTrue(Math.abs((double) line.lost() / line.calls() - LOSS) < 0.02, figure);
        assertTrue(line.openings() <= most, figure);
        assertTrue(most < hours, "the bound is one that flapping would break: " + figure);
    }

    @ParameterizedTest
    @CsvSource({"3,3", "8,5"})
    void aQuickerRuleWouldFlap(int window, int failures) {
        long seed = Dice.seed();

        VirtualLine line = lossy(new BreakerRule(window, failures, 1), 10, seed);

        assertTrue(line.openings() > 100, () -> line.openings() + " openings in 10 h, seed " + seed);
    }

    private VirtualLine lossy(BreakerRule rule, int hours, long seed) {
        VirtualTime time = new VirtualTime();
        SplittableRandom dice = Dice.of(seed);
        VirtualLine line = new VirtualLine(time, rule, probing(), () -> dice.nextDouble() >= LOSS);
        time.pass(AN_HOUR.multipliedBy(hours));
        return line;
    }

    /** 2 s up, 3 s down, for five minutes, from any phase of the two against the probes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 300, 700, 1_100, 1_900, 2_300, 3_100, 4_300})
    void aLineThatComesAndGoesChangesTheModeAtMostThreeTimesAMinute(int phase) {
        VirtualLine line = comingAndGoing(BreakerRule.PROBED, phase);

        assertTrue(line.lost() > 100, () -> line.lost() + " lost");
        assertTrue(busiestMinute(line) <= MOST_A_MINUTE, () -> "changes at " + line.changes());
    }

    @Test
    void aQuickerRuleWouldFollowTheLineThatComesAndGoes() {
        VirtualLine line = comingAndGoing(new BreakerRule(3, 3, 1), 0);

        assertTrue(busiestMinute(line) > 2 * MOST_A_MINUTE, () -> "changes at " + line.changes());
    }

    /** Down for longer than it takes to notice: it goes down once and stays so, for two seconds are no recovery. */
    @Test
    void aLineThatIsUpForTwoSecondsIsNotBack() {
        VirtualTime time = new VirtualTime();
        VirtualLine line = new VirtualLine(
                time,
                BreakerRule.PROBED,
                probing(),
                () -> Duration.ofNanos(time.nanos()).toMillis() % 10_000 < 2_000);

        time.pass(Duration.ofMinutes(5));

        assertEquals(1, line.changes().size(), () -> "changes at " + line.changes());
    }

    private VirtualLine comingAndGoing(BreakerRule rule, int phase) {
        VirtualTime time = new VirtualTime();
        VirtualLine line = new VirtualLine(time, rule, probing(), () -> {
            long millis = Duration.ofNanos(time.nanos()).toMillis();
            return millis < phase || (millis - phase) % 5_000 >= 3_000;
        });
        time.pass(Duration.ofMinutes(5));
        return line;
    }

    private static long busiestMinute(VirtualLine line) {
        return line.changes().stream()
                .mapToLong(from -> line.changes().stream()
                        .filter(change -> !change.minus(from).isNegative()
                                && change.minus(from).compareTo(A_MINUTE) < 0)
                        .count())
                .max()
                .orElse(0);
    }
}
