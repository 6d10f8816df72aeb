package jp.madoguchi.bench;

import java.time.Duration;

/**
 * 計測の計画.
 *
 * @param pairs how often A and B take turns
 * @param fed coverages that a bulk feed brings, visits that are checked afterwards
 * @param large coverages in the registry that is set beside the small one
 * @param rate checks a second of the whole country at its peak
 * @param lookups how many are compared with what is known of the people
 * @param storm how many gateways come back at once
 */
public record Plan(
        int pairs, Duration warmUp, Duration length, long fed, long large, int rate, long lookups, StormSize storm) {
    private static final long SMALL = 100_000;
    private static final int NATIONAL_PEAK = 1_100;

    /** By the method of the limits paper: warm 30 s, measure 60 s, five pairs. */
    static final Plan FULL = new Plan(
            5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            1_000_000,
            10_000_000,
            NATIONAL_PEAK,
            1_000_000,
            StormSize.FULL);

    /** To look whether something has changed. */
    static final Plan QUICK = new Plan(
            2, Duration.ofSeconds(2), Duration.ofSeconds(4), SMALL, 1_000_000, NATIONAL_PEAK, 20_000, StormSize.QUICK);

    Plan withPeople(long count) {
        return new Plan(pairs, warmUp, length, count, count, rate, lookups, storm);
    }

    Plan withLookups(long count) {
        return new Plan(pairs, warmUp, length, fed, large, rate, count, storm);
    }

    Plan withPairs(long count) {
        return new Plan((int) count, warmUp, length, fed, large, rate, lookups, storm);
    }

    Plan withRate(long checksASecond) {
        return new Plan(pairs, warmUp, length, fed, large, (int) checksASecond, lookups, storm);
    }

    Plan withLength(Duration measured) {
        return new Plan(pairs, measured.dividedBy(2), measured, fed, large, rate, lookups, storm);
    }

    Plan withStorm(StormSize size) {
        return new Plan(pairs, warmUp, length, fed, large, rate, lookups, size);
    }

    /** Coverages in the registry of everything that is not about its size. */
    public long small() {
        return Math.min(SMALL, large);
    }

    /** How a reader of the table is told. */
    String told() {
        return "%d pairs, %d s warm, %d s measured".formatted(pairs, warmUp.toSeconds(), length.toSeconds());
    }
}
