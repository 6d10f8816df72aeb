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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    private static final Instant TEN = Instant.parse("2026-11-21T01:00:00Z");
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final Outage OPEN = new Outage(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, TEN, TEN, null);

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

    @ParameterizedTest(name = "opened at {0}, the one before ended {1}: visits from {2}")
    @CsvSource({
        "2026-11-21T01:00:00Z, , 2026-11-21T00:00:00Z",
        "2026-11-21T01:00:00Z, 2026-11-20T23:59:59Z, 2026-11-21T00:00:00Z",
        "2026-11-21T01:00:00Z, 2026-11-21T00:00:00Z, 2026-11-21T00:00:00Z",
        "2026-11-21T01:00:00Z, 2026-11-21T00:00:01Z, 2026-11-21T00:00:01Z",
        "2026-11-21T01:00:00Z, 2026-11-21T01:00:00Z, 2026-11-21T01:00:00Z",
        "2026-11-21T01:00:00Z, 2026-11-21T01:00:01Z, 2026-11-21T01:00:00Z"
    })
    void countsTheVisitsOfTheHourBeforeItButNoneOfTheOutageBefore(
            Instant opened, @Nullable Instant endedBefore, Instant expected) {
        List<Outage> before = endedBefore == null
                ? List.of()
                : List.of(
                        new Outage(new UUID(1, 0), CLINIC, Cause.LINE_DOWN, Instant.EPOCH, Instant.EPOCH, endedBefore));

        Outage outage = Outage.begun(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, opened, before);

        assertEquals(new Outage(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, opened, expected, null), outage);
    }

    @Test
    void countsTheVisitsSinceTheLastOfSeveralOutages() {
        Outage early = OPEN.ended(TEN);
        Outage late = OPEN.ended(TEN.plusSeconds(600));

        Outage outage =
                Outage.begun(new UUID(1, 2), CLINIC, Cause.LINE_DOWN, TEN.plusSeconds(900), List.of(OPEN, late, early));

        assertEquals(TEN.plusSeconds(600), outage.visitsFrom());
    }

    @Test
    void isOfTheCauseThatKeepsItFromAskingNow() {
        Outage national = OPEN.because(Cause.NATIONAL_SYSTEM_DOWN);

        assertEquals(Cause.NATIONAL_SYSTEM_DOWN, national.cause());
        assertEquals(OPEN, national.because(Cause.LINE_DOWN));
    }

    private static GatewayReport report(GatewayMode mode, @Nullable Cause cause) {
        return new GatewayReport(new UUID(2, 1), CLINIC, mode, cause, Map.of(), 0, null, TEN, TEN, null, null);
    }
}
