package jp.madoguchi.bench;

import java.time.Duration;

/**
 * 計測の計画.
 *
 * @param pairs how often A and B take turns
 * @param people coverages in the registry
 */
public record Plan(int pairs, Duration warmUp, Duration length, long people) {
    /** By the method of the limits paper: warm 30 s, measure 60 s, five pairs. */
    static final Plan FULL = new Plan(5, Duration.ofSeconds(30), Duration.ofSeconds(60), 100_000);

    /** To look whether something has changed. */
    static final Plan QUICK = new Plan(3, Duration.ofSeconds(8), Duration.ofSeconds(12), 100_000);

    Plan withPeople(long count) {
        return new Plan(pairs, warmUp, length, count);
    }
}
