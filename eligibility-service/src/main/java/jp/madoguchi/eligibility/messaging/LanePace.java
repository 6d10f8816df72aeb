package jp.madoguchi.eligibility.messaging;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 車線の歩み: how often the lane turns to the database. A night is long and a patient at the desk waits, so a worker rests a
 * multiple of the time a booking took, and the busier the database is, the longer.
 */
@Singleton
class LanePace {
    static final Duration AT_ONCE = Duration.ofMillis(1);

    private final EligibilityConfig.PreCheckLane config;
    private final Clock clock;

    LanePace(EligibilityConfig config, Clock clock) {
        this.config = config.preCheck();
        this.clock = clock;
    }

    int workers() {
        return config.concurrency();
    }

    Duration idle() {
        return config.idle();
    }

    Duration sweep() {
        return config.sweep();
    }

    Instant now() {
        return clock.instant();
    }

    /** How long a worker rests that began a booking at this moment and is done with it. */
    Duration after(Instant began) {
        return rest(Duration.between(began, now()), config.rest(), idle());
    }

    static Duration rest(Duration worked, int times, Duration most) {
        Duration rest = worked.multipliedBy(times);
        if (rest.compareTo(AT_ONCE) < 0) {
            return AT_ONCE;
        }
        return rest.compareTo(most) > 0 ? most : rest;
    }
}
