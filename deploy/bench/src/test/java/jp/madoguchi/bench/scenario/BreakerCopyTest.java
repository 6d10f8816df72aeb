package jp.madoguchi.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerCopyTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long now;
    private final BreakerCopy breaker = new BreakerCopy(() -> now, SECOND);

    @Test
    void closesWithTheEighthAnswerInARowAndStaysOpenForASecondAfterAFailure() {
        assertEquals(3, answers(3));
        assertFalse(breaker.turns(false));
        assertFalse(breaker.lets());
        now += SECOND;
        assertEquals(7, answers(7));
        assertTrue(breaker.isInDoubt());

        assertTrue(breaker.lets() && breaker.turns(true));

        assertTrue(breaker.isClosed());
        assertFalse(breaker.isInDoubt());
    }

    @Test
    void opensWithTheEighthFailureInARowOnly() {
        close();
        failures(7);
        assertTrue(breaker.isClosed() && breaker.isInDoubt());
        assertFalse(breaker.turns(true));
        failures(7);

        assertTrue(breaker.turns(false));

        assertFalse(breaker.isClosed());
        assertFalse(breaker.lets());
        assertFalse(breaker.turns(true), "what was asked before says nothing now");
    }

    private void close() {
        assertEquals(7, answers(7));
        assertTrue(breaker.lets() && breaker.turns(true));
    }

    private void failures(int count) {
        for (int i = 0; i < count; i++) {
            assertTrue(breaker.lets());
            assertFalse(breaker.turns(false));
        }
    }

    /** How many of these were let out and changed nothing. */
    private int answers(int count) {
        int unchanged = 0;
        for (int i = 0; i < count; i++) {
            unchanged += breaker.lets() && !breaker.turns(true) ? 1 : 0;
        }
        return unchanged;
    }
}
