package jp.madoguchi.gateway.uplink;

/**
 * 進まない先頭: how often in a row somebody answered what begins with the same entry without taking it and without a reason
 * of the house. Whoever does so often enough, while the probes are answered, is asked for less at a time; where it is
 * one entry that cannot pass, the others must not wait for it. Not thread-safe: one batch is in flight at a time.
 */
final class StuckHead {
    /** Some four seconds of tries, each later than the one before. */
    private static final int TRIES = 4;

    private long head;
    private int failures;

    /** Something that begins with this entry was answered with a failure. */
    void failed(long sequence) {
        failures = sequence == head ? failures + 1 : 1;
        head = sequence;
    }

    /** Something arrived. */
    void moved() {
        failures = 0;
    }

    /** Whether this entry was at the head often enough. */
    boolean isAt(long sequence) {
        return failures >= TRIES && sequence == head;
    }
}
