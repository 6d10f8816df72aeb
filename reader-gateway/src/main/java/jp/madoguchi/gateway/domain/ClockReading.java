package jp.madoguchi.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 時計の読み: three clocks looked at in one moment.
 *
 * @param monotonicNanos of a clock that nobody can set; comparable within one run of the gateway only
 * @param offsetMillis last known difference server minus wall clock; null if never known
 */
public record ClockReading(
        Instant wall, long monotonicNanos, @Nullable Long offsetMillis) {
    /** The difference to the cluster's clock, none where it was never told. */
    public Duration offset() {
        return offsetMillis == null ? Duration.ZERO : Duration.ofMillis(offsetMillis);
    }

    /** What the wall clock would show now if nobody had set it since this earlier reading of the same run. */
    public Instant expectedAfter(ClockReading before) {
        return before.wall.plusNanos(monotonicNanos - before.monotonicNanos);
    }

    /**
     * What to go by after a start, from what was kept of the run before. A wall clock that stands before the last
     * moment of that run has been set back or has lost its battery. One that was known to be wrong may have been set
     * right meanwhile or not: both are possible until somebody tells the time. How long the machine was off nobody
     * knows.
     */
    public ClockReading resuming(ClockReading last) {
        if (wall.isBefore(last.wall.minus(DeskDay.TOLERATED))) {
            return new ClockReading(last.wall, monotonicNanos, last.offsetMillis);
        }
        return DeskDay.isBeyond(last.offset())
                ? new ClockReading(wall.plus(last.offset()), monotonicNanos, null)
                : new ClockReading(wall, monotonicNanos, last.offsetMillis);
    }

    /** The same moment, with what it should show by an earlier reading of the same run as its difference. */
    public ClockReading corrected(ClockReading before) {
        Instant right = expectedAfter(before).plus(before.offset());
        return new ClockReading(
                wall, monotonicNanos, Duration.between(wall, right).toMillis());
    }

    /** The same moment, with nothing known of the cluster's clock. */
    public ClockReading alone() {
        return new ClockReading(wall, monotonicNanos, null);
    }
}
