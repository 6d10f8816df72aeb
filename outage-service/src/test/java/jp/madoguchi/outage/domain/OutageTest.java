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
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    private static final Instant TEN = Instant.parse("2026-11-21T01:00:00Z");
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final Outage OPEN = new Outage(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, TEN, TEN, null, null, null);

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
                : List.of(new Outage(
                        new UUID(1, 0),
                        CLINIC,
                        Cause.LINE_DOWN,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        endedBefore,
                        null,
                        null));

        Outage outage = Outage.begun(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, opened, before);

        assertEquals(new Outage(new UUID(1, 1), CLINIC, Cause.LINE_DOWN, opened, expected, null, null, null), outage);
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

    @ParameterizedTest(name = "taken at {0}, ended {1}: {2}")
    @CsvSource({
        "2026-11-21T00:59:59Z, , false",
        "2026-11-21T01:00:00Z, , true",
        "2026-11-21T09:00:00Z, , true",
        "2026-11-21T02:00:00Z, 2026-11-21T02:00:00Z, true",
        "2026-11-21T02:00:01Z, 2026-11-21T02:00:00Z, false"
    })
    void coversTheVisitsOfItsTime(Instant takenAt, @Nullable Instant ended, boolean expected) {
        assertEquals(expected, (ended == null ? OPEN : OPEN.ended(ended)).covers(takenAt));
    }

    @Test
    void reachesBackAndNeverForward() {
        assertEquals(TEN.minusSeconds(60), OPEN.reaching(TEN.minusSeconds(60)).visitsFrom());
        assertEquals(TEN, OPEN.reaching(TEN.plusSeconds(60)).visitsFrom());
    }

    /** A gateway somebody counted as dead speaks again, of the time before. */
    @Test
    void doesNotBeginBeforeAPersonEndedTheOneBefore() {
        Outage ended = OPEN.ended(TEN.plusSeconds(600), "端末の故障");

        Outage again = Outage.begun(new UUID(1, 2), CLINIC, Cause.LINE_DOWN, TEN, List.of(ended));

        assertEquals("端末の故障", ended.endReason());
        assertEquals(TEN.plusSeconds(600), again.openedAt());
        assertEquals(TEN.plusSeconds(600), again.visitsFrom());
    }

    @ParameterizedTest(name = "gateways normal since {0}, told of {1}, all-clear {2}: {3}")
    @CsvSource({
        "2026-11-21T00:30:00Z, , , 2026-11-21T00:30:00Z",
        ", , , ",
        ", LINE, 2026-11-21T03:00:00Z, ",
        "2026-11-21T01:00:00Z, LINE, , ",
        "2026-11-21T01:00:01Z, LINE, , 2026-11-21T01:00:01Z",
        "2026-11-21T00:30:00Z, LINE, 2026-11-21T03:00:00Z, 2026-11-21T03:00:00Z",
        "2026-11-21T02:00:00Z, CLINIC, , ",
        "2026-11-21T02:00:00Z, CLINIC, 2026-11-21T03:00:00Z, 2026-11-21T03:00:00Z",
        "2026-11-21T04:00:00Z, CLINIC, 2026-11-21T03:00:00Z, 2026-11-21T04:00:00Z"
    })
    void isOverWhenNeitherItsGatewaysNorAPersonSaysThatItLasts(
            @Nullable Instant gateways,
            @Nullable IncidentScope scope,
            @Nullable Instant allClear,
            @Nullable Instant expected) {
        Optional<Incident> told = Optional.ofNullable(scope).map(of -> told(of, allClear));

        assertEquals(Optional.ofNullable(expected), OPEN.recoveredAt(Optional.ofNullable(gateways), told));
    }

    @ParameterizedTest(name = "gateways say {0}, a person of {1}, over {2}: {3}")
    @CsvSource({
        "READER_BROKEN, CLINIC, false, READER_BROKEN",
        ", CLINIC, false, POWER_CUT",
        ", CLINIC, true, LINE_DOWN",
        ", LINE, false, LINE_DOWN",
        ", , false, LINE_DOWN"
    })
    void isOfTheCauseItsGatewaysSayOrAPersonTellsOfItAlone(
            @Nullable Cause gateways, @Nullable IncidentScope scope, boolean over, Cause expected) {
        Optional<Incident> told = Optional.ofNullable(scope).map(of -> told(of, over ? TEN.plusSeconds(60) : null));

        assertEquals(expected, OPEN.causeNow(Optional.ofNullable(gateways), told));
    }

    private static Incident told(IncidentScope scope, @Nullable Instant endedAt) {
        return new Incident(
                new UUID(9, 1),
                new Extent(scope, "x"),
                scope == IncidentScope.CLINIC ? CLINIC : null,
                IncidentOrigin.REPORTED,
                Fault.of(Cause.POWER_CUT),
                TEN,
                endedAt,
                null,
                List.of(new TimelineEntry(TEN, TimelineEntry.Kind.OPENED, "停電")));
    }

    private static GatewayReport report(GatewayMode mode, @Nullable Cause cause) {
        return new GatewayReport(new UUID(2, 1), CLINIC, mode, cause, Map.of(), 0, null, TEN, TEN, null, null, 0);
    }
}
