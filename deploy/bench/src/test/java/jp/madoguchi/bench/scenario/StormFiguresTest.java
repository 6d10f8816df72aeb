package jp.madoguchi.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.bench.StormSize;
import jp.madoguchi.bench.load.Measured;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 嵐の数字: what is called met, lost or scaled down must be so. */
class StormFiguresTest {
    private static final StormSize SIZE = new StormSize(3, 10, 0);
    private static final Kept ALL = new Kept(30, 0, 3, 30);

    @ParameterizedTest
    @CsvSource({"1.5,aim met", "1.51,met", "2,met", "2.01,UNMET"})
    void saysWhetherABoundIsKept(double figure, String word) {
        assertEquals("≤ 2 × (aim 1.5): " + word, new Goal(2, 1.5, " ×").verdict(figure));
    }

    @ParameterizedTest
    @CsvSource({"0,10000,1100", "0,2000,800", "700,2000,700", "0,1,1"})
    void asksAsManyAsTheMachineBears(int named, double capacity, int expected) {
        LiveRate rate = LiveRate.of(new StormSize(1, 1, named), capacity, 1_100);

        assertEquals(expected, rate.aSecond());
    }

    @Test
    void saysHowTheRateStandsToTheMachineAndToTheCountry() {
        assertEquals(
                "800/s: 40 % of 2000/s, 73 % of 1100/s",
                LiveRate.of(SIZE, 2_000, 1_100).figure());
    }

    @Test
    void isWholeOnlyWhereEverythingIsThereOnce() {
        assertTrue(run(30, 0, ALL).isWhole(SIZE));
        assertFalse(run(29, 0, ALL).isWhole(SIZE));
        assertFalse(run(30, 1, ALL).isWhole(SIZE));
        assertFalse(run(30, 0, new Kept(30, 1, 3, 30)).isWhole(SIZE));
        assertFalse(run(30, 0, new Kept(29, 0, 3, 30)).isWhole(SIZE));
        assertFalse(run(30, 0, new Kept(30, 0, 2, 30)).isWhole(SIZE));
        assertFalse(run(30, 0, new Kept(30, 0, 3, 31)).isWhole(SIZE));
    }

    @Test
    void comparesWithTheChecksBefore() {
        StormRun run = run(30, 0, ALL);

        assertEquals(3, run.live().p99(), 0.01);
        assertEquals(2, run.live().p99After(), 0.01);
        assertEquals(7, run.busiestSecond());
        assertEquals(9, run.connections());
    }

    private static StormRun run(int acknowledged, int refused, Kept kept) {
        var returned = new StormLog.Returned(
                2, List.of(7, 2), List.of(0, acknowledged), List.of(), List.of(4), refused, 0, Map.of());
        return new StormRun(
                new StormRun.Live(measured(1_000), measured(3_000), measured(2_000), "1.0"),
                returned,
                returned,
                2.5,
                new StormCpu(0, 0, 0, 1),
                kept);
    }

    private static Measured measured(long micros) {
        var latency = new Histogram(3);
        latency.recordValue(micros);
        return new Measured(latency, 0, 0, Duration.ofSeconds(1));
    }
}
