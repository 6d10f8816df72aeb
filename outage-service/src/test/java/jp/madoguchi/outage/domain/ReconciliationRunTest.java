package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.ReconciliationRun.State;
import jp.madoguchi.outage.domain.ReconciliationRun.Turn;
import org.junit.jupiter.api.Test;

class ReconciliationRunTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final UUID LAST = new UUID(5, 5);
    private static final ReconciliationRun RUN =
            ReconciliationRun.begin(new UUID(1, 1), InstitutionCode.valueOf("1311234569"), "kanri", NOW);

    @Test
    void goesOnAfterAFullTurn() {
        ReconciliationRun after = RUN.advanced(new Turn(500, 480, LAST, false), NOW.plusSeconds(1));

        assertEquals(State.RUNNING, after.state());
        assertEquals(LAST, after.after());
        assertEquals(500, after.checked());
        assertEquals(20, after.stillHeld());
        assertEquals(NOW.plusSeconds(1), after.turnAt());
    }

    @Test
    void endsAfterATurnThatFoundNothingMore() {
        ReconciliationRun after =
                RUN.advanced(new Turn(500, 480, LAST, false), NOW).advanced(new Turn(0, 0, null, true), NOW);

        assertEquals(State.DONE, after.state());
        assertEquals("終了", after.state().label());
        assertEquals(LAST, after.after());
        assertEquals(480, after.settled());
    }
}
