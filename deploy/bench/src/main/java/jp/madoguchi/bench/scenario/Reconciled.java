package jp.madoguchi.bench.scenario;

import java.time.Duration;

/**
 * 一回の事後確認.
 *
 * @param visits how many were held
 * @param took from the first run begun to the last fact on the topic
 * @param lookedUp the part of it in which the service looked people up, in seconds
 * @param joined PostgreSQL's own join of the same questions with the index
 * @param fetched the same join, with every row it finds fetched
 * @param decided visits with a result afterwards
 * @param facts that came to the topic
 * @param cpuMicros of the service and of PostgreSQL, for each visit
 * @param heap what is left of the service's heap after everything was collected, in MiB
 */
record Reconciled(
        long visits,
        Duration took,
        double lookedUp,
        Duration joined,
        Duration fetched,
        long decided,
        long facts,
        double cpuMicros,
        long heap) {

    double seconds() {
        return took.toNanos() / 1e9;
    }

    /** Visits a second, with effect, audit entry and fact. */
    double perSecond() {
        return visits / seconds();
    }

    /** Visits a second of the time in which people were looked up. */
    double lookedUpPerSecond() {
        return visits / lookedUp;
    }

    /** The same of PostgreSQL's own join. */
    double joinedPerSecond() {
        return visits * 1e9 / joined.toNanos();
    }

    /** The same of the join whose rows are fetched. */
    double fetchedPerSecond() {
        return visits * 1e9 / fetched.toNanos();
    }

    @Override
    public String toString() {
        return ("%,d visits in %.1f s (%.0f/s, %.0f CPU-µs each), of it looked up %.1f s (%.0f/s);"
                        + " join %.1f s (%.0f/s), fetched %.1f s (%.0f/s); %,d decided, %,d facts; heap %d MiB")
                .formatted(
                        visits,
                        seconds(),
                        perSecond(),
                        cpuMicros,
                        lookedUp,
                        lookedUpPerSecond(),
                        joined.toNanos() / 1e9,
                        joinedPerSecond(),
                        fetched.toNanos() / 1e9,
                        fetchedPerSecond(),
                        decided,
                        facts,
                        heap);
    }
}
