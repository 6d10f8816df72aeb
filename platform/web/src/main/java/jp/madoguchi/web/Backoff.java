package jp.madoguchi.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 間のおき方: how long to wait before the next try, so that thousands who lost the same line do not come back in step.
 * Exponential with full jitter, and never before the other side asked for.
 */
public final class Backoff {
    /** The longest wait after the first failure is twice this. */
    public static final Duration FIRST = Duration.ofMillis(250);

    /**
     * Nobody waits longer on his own account, and no request of the other side to stay away longer is taken at its
     * word: a desk must come back by itself within a quarter of an hour. 230,000 gateways that all wait this long are
     * 770 tries a second.
     */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /** 2^11 times the first wait is beyond the longest. */
    private static final int DOUBLINGS = 11;

    private Backoff() {}

    /**
     * The pause before the next try.
     *
     * @param failures how many tries failed in a row, 1 after the first
     * @param retryAfter what the other side asked for; the pause is spread from there to twice as long. Who names less
     *     than the first pause, as with {@code Retry-After: 0}, names none
     * @param random in [0, 1)
     */
    public static Duration next(int failures, @Nullable Duration retryAfter, double random) {
        if (retryAfter != null && retryAfter.compareTo(FIRST) >= 0) {
            Duration least = retryAfter.compareTo(LONGEST) < 0 ? retryAfter : LONGEST;
            return least.plus(within(least, random));
        }
        Duration ceiling = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return within(ceiling.compareTo(LONGEST) < 0 ? ceiling : LONGEST, random);
    }

    /** A moment in this window, never its very beginning. */
    public static Duration within(Duration window, double random) {
        return Duration.ofMillis(1 + (long) (random * window.toMillis()));
    }
}
