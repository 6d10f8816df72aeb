package jp.madoguchi.runtime.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotTurnsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final short ONE = 1;
    private static final short OTHER = 2;

    private final SlotTurns turns = new SlotTurns(Duration.ofSeconds(1));

    @Test
    void drainsASlotOnceAtATime() {
        assertTrue(turns.take(ONE, NOW));
        assertFalse(turns.take(ONE, NOW));
        assertTrue(turns.take(OTHER, NOW));

        turns.drained(ONE);

        assertTrue(turns.take(ONE, NOW));
    }

    @Test
    void letsAFailedSlotAloneRest() {
        turns.take(ONE, NOW);
        turns.failed(ONE, RelayFailure.BROKER_AWAY, NOW);

        assertFalse(turns.take(ONE, NOW.plusMillis(999)));
        assertTrue(turns.take(OTHER, NOW.plusMillis(999)));
        assertTrue(turns.take(ONE, NOW.plusMillis(1_000)));
    }

    @Test
    void tellsAFailureOnceUntilItChangesOrTheSlotWasDrained() {
        assertTrue(turns.failed(ONE, RelayFailure.BROKER_AWAY, NOW));
        assertFalse(turns.failed(ONE, RelayFailure.BROKER_AWAY, NOW));
        assertTrue(turns.failed(OTHER, RelayFailure.BROKER_AWAY, NOW));
        assertTrue(turns.failed(ONE, RelayFailure.DATABASE_AWAY, NOW));

        turns.drained(ONE);

        assertTrue(turns.failed(ONE, RelayFailure.DATABASE_AWAY, NOW));
    }

    @Test
    void suspectsASlotFromARefusedRecordUntilItIsDrained() {
        turns.failed(ONE, RelayFailure.RECORD_REFUSED, NOW);
        turns.failed(OTHER, RelayFailure.BROKER_AWAY, NOW);

        assertTrue(turns.isSuspect(ONE));
        assertFalse(turns.isSuspect(OTHER));
        turns.drained(ONE);
        assertFalse(turns.isSuspect(ONE));
    }
}
