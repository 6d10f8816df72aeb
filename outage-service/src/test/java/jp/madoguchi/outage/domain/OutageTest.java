package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant TEN = Instant.parse("2026-11-21T01:00:00Z");
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final Outage OPEN = new Outage(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, TEN, null);

    @Test
    void isOverWhenEndedAndNoVisitWaits() {
        Outage ended = OPEN.ended(TEN.plusSeconds(60));

        assertTrue(OPEN.isOpen());
        assertFalse(OPEN.isOver(0));
        assertFalse(ended.isOver(1));
        assertTrue(ended.isOver(0));
    }

    @Test
    void neverEndsBeforeItBegan() {
        assertEquals(TEN.plusSeconds(60), OPEN.ended(TEN.plusSeconds(60)).endedAt());
        assertEquals(TEN, OPEN.ended(TEN.minusSeconds(60)).endedAt());
    }

    @Test
    void opensForADegradedGatewayThatNamesItsCause() {
        assertEquals(
                Optional.of(Cause.LINE_DOWN),
                report(GatewayMode.DEGRADED, Cause.LINE_DOWN).trouble());
        assertEquals(Optional.empty(), report(GatewayMode.DEGRADED, null).trouble());
        assertEquals(
                Optional.empty(),
                report(GatewayMode.RECOVERING, Cause.LINE_DOWN).trouble());
    }

    @Test
    void endsWhenEveryGatewayIsNormal() {
        GatewayReport normal = report(GatewayMode.NORMAL, null);

        assertTrue(GatewayReport.allNormal(List.of(normal, normal)));
        assertFalse(GatewayReport.allNormal(List.of(normal, report(GatewayMode.RECOVERING, null))));
    }

    private static GatewayReport report(GatewayMode mode, @Nullable Cause cause) {
        return new GatewayReport(new UUID(2, 1), CLINIC, mode, cause, Map.of(), 0, null, TEN, TEN, null, null);
    }
}
