package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 再確認の決まり: when the answer to a booking is asked for again. Its coverages changed: at once, whatever the day of the
 * visit. It has grown old: only when the visit is today or tomorrow, so that a booking of next month is not asked for
 * every day.
 *
 * @param maxAge an answer of exactly this age is still fresh
 */
public record RerunRule(Duration maxAge) {
    /** The last visit day for which age counts. */
    public LocalDate lastDay(LocalDate today) {
        return today.plusDays(1);
    }

    /** An answer given before this time is old. */
    public Instant oldBefore(Instant now) {
        return now.minus(maxAge);
    }

    /** How long to wait after this many attempts that failed: ten seconds doubled each time, ten minutes at most. */
    public static Duration pauseAfter(int attempts) {
        int doublings = Math.min(attempts, 6);
        return Duration.ofSeconds(Math.min(10L << doublings, 600));
    }
}
