package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.NetworkFixture.NOW;
import static jp.madoguchi.outage.domain.NetworkFixture.TEN_O_TWO;
import static jp.madoguchi.outage.domain.NetworkFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Network.Count;
import jp.madoguchi.outage.domain.TimelineEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final InstitutionCode OTHER = InstitutionCode.valueOf("1317654323");
    private static final Inference TWELVE_OF_FOURTEEN =
            new Inference(line("東3"), Fault.of(Cause.LINE_DOWN), new Evidence(12, 14, 0.999, TEN_O_TWO, null));
    private static final Incident INFERRED = Incident.inferred(new UUID(9, 1), TWELVE_OF_FOURTEEN, NOW);

    static final Incident REPORTED = new Incident(
            new UUID(9, 2),
            line("東3"),
            null,
            IncidentOrigin.REPORTED,
            Fault.of(Cause.POWER_CUT),
            TEN_O_TWO,
            null,
            null,
            List.of(new TimelineEntry(NOW, Kind.OPENED, "停電との連絡")));

    @Test
    void beginsWhenTheTroublesBegan() {
        assertEquals(TEN_O_TWO, INFERRED.openedAt());
        assertEquals(List.of(new TimelineEntry(NOW, Kind.OPENED, "14施設中12施設（10:02から）")), INFERRED.timeline());
        assertTrue(INFERRED.isOpen());
        assertTrue(INFERRED.isCounted());
        assertFalse(REPORTED.isCounted());
    }

    @Test
    void tellsNewCountsOnceAMinute() {
        Incident early = INFERRED.counted(new Count(14, 1), NOW.plusSeconds(10));
        Incident late = early.counted(new Count(14, 1), NOW.plusSeconds(60));
        Incident same = late.counted(new Count(14, 1), NOW.plusSeconds(200));

        assertEquals(13, evidence(early).affected());
        assertEquals(1, early.timeline().size());
        assertEquals(new TimelineEntry(NOW.plusSeconds(60), Kind.COUNTED, "14施設中13施設（10:02から）"), late.last());
        assertEquals(2, same.timeline().size());
    }

    @Test
    void growsWithTheInstitutionsThatAreHeardOf() {
        assertEquals(18, evidence(INFERRED.counted(new Count(20, 2), NOW)).affected());
    }

    @Test
    void countsThoseThatAreHeardOfNoMoreAsInTrouble() {
        Incident forgotten = INFERRED.counted(new Count(0, 0), NOW.plusSeconds(3600));

        assertEquals(14, evidence(forgotten).affected());
        assertTrue(forgotten.isOpen());
    }

    @Test
    void endsWhenFewAreInTroubleForTwoMinutes() {
        Incident calm = INFERRED.counted(new Count(14, 12), NOW.plusSeconds(600));
        Incident still = calm.counted(new Count(14, 13), NOW.plusSeconds(719));
        Incident over = still.counted(new Count(14, 13), NOW.plusSeconds(720));

        assertTrue(calm.isOpen());
        assertTrue(still.isOpen());
        assertEquals(NOW.plusSeconds(600), over.endedAt());
        assertEquals(new TimelineEntry(NOW.plusSeconds(720), Kind.ENDED, "14施設中1施設（10:02から）"), over.last());
    }

    @Test
    void lastsWhileItFlaps() {
        Incident calm = INFERRED.counted(new Count(14, 14), NOW.plusSeconds(600));
        Incident again = calm.counted(new Count(14, 2), NOW.plusSeconds(660));
        Incident calmAgain = again.counted(new Count(14, 14), NOW.plusSeconds(730));

        assertNull(evidence(again).calmSince());
        assertTrue(calmAgain.isOpen());
        assertEquals(NOW.plusSeconds(730), evidence(calmAgain).calmSince());
    }

    @Test
    void lastsWithOneInFiveInTrouble() {
        assertNull(evidence(INFERRED.counted(new Count(15, 12), NOW)).calmSince());
    }

    @Test
    void joinsWhatAPersonToldAndLeavesItsEndToPersons() {
        Incident joined = REPORTED.joinedBy(TWELVE_OF_FOURTEEN, NOW);
        Incident calm = joined.counted(new Count(14, 14), NOW.plusSeconds(600))
                .counted(new Count(14, 14), NOW.plusSeconds(900));

        assertSame(REPORTED, REPORTED.counted(new Count(14, 0), NOW));
        assertEquals(Cause.POWER_CUT, joined.fault().cause());
        assertEquals(Kind.COUNTED, joined.last().kind());
        assertTrue(calm.isOpen());
    }

    @Test
    void keepsWhatPersonsTell() {
        Incident told = REPORTED.told("電力会社が復旧作業中", NOW.plusSeconds(60));
        Incident ended = told.ended(NOW.plusSeconds(90), "復電", NOW.plusSeconds(120));

        assertEquals(new TimelineEntry(NOW.plusSeconds(60), Kind.UPDATED, "電力会社が復旧作業中"), told.last());
        assertEquals(NOW.plusSeconds(90), ended.endedAt());
        assertEquals(new TimelineEntry(NOW.plusSeconds(120), Kind.ENDED, "復電"), ended.last());
        assertFalse(ended.isOpen());
    }

    @ParameterizedTest(name = "taken at {0}, {1}: {2}")
    @CsvSource({
        "2026-11-21T00:01:59Z, POWER_CUT, false",
        "2026-11-21T00:02:00Z, POWER_CUT, true",
        "2026-11-21T01:02:00Z, LINE_DOWN, true",
        "2026-11-21T01:30:00Z, READER_BROKEN, true",
        "2026-11-21T01:30:01Z, POWER_CUT, false",
        "2026-11-21T01:02:00Z, CHIP_BROKEN, false",
        "2026-11-21T01:02:00Z, CERTIFICATE_EXPIRED, false",
        "2026-11-21T01:02:00Z, FACE_NOT_RECOGNISED, false"
    })
    void mayHoldTheVisitsOfItsTimeButNoneOfWhichTheCardIsTheCause(Instant takenAt, Cause why, boolean expected) {
        Incident ended = REPORTED.ended(TEN_O_TWO.plusSeconds(1680), "復電", NOW.plusSeconds(1800));

        assertEquals(expected, ended.mayHold(takenAt, why));
    }

    @Test
    void mayHoldAnyLaterVisitWhileItLasts() {
        assertTrue(REPORTED.mayHold(NOW.plusSeconds(90_000), Cause.POWER_CUT));
    }

    @Test
    void mayHoldEveryVisitOfItsOwnCause() {
        Set<Cause> ofFaces = Fault.of(Cause.FACE_NOT_RECOGNISED).causesOfVisits();

        assertTrue(ofFaces.contains(Cause.FACE_NOT_RECOGNISED));
        assertTrue(ofFaces.contains(Cause.READER_BROKEN));
        assertFalse(ofFaces.contains(Cause.CARD_SOILED));
    }

    @Test
    void concernsThoseInItsExtent() {
        RegisteredClinic clinic = new RegisteredClinic(CLINIC, "新橋診療所", "東通信", "東3", null, "A2", "0312345678");

        assertTrue(REPORTED.concerns(CLINIC, clinic.extents()));
        assertFalse(REPORTED.concerns(OTHER, RegisteredClinic.extentsOf(OTHER)));
        assertEquals(
                Set.of(
                        Extent.NATIONAL,
                        new Extent(IncidentScope.REGION, "13"),
                        new Extent(IncidentScope.CARRIER, "東通信"),
                        line("東3"),
                        new Extent(IncidentScope.TERMINAL, "A2")),
                clinic.extents());
    }

    @Test
    void concernsTheOneClinicWhoseTerminalItIs() {
        Incident terminal = new Incident(
                new UUID(9, 3),
                new Extent(IncidentScope.PC, new UUID(7, 1).toString()),
                CLINIC,
                IncidentOrigin.REPORTED,
                Fault.of(Cause.TERMINAL_BROKEN),
                TEN_O_TWO,
                null,
                null,
                REPORTED.timeline());

        assertTrue(terminal.concerns(CLINIC, Set.of()));
        assertFalse(terminal.concerns(OTHER, Set.of()));
        assertFalse(REPORTED.isOf(CLINIC));
    }

    @Test
    void tellsTheTwoCasesOfTheNoticeApart() {
        assertEquals(
                List.of(
                        Cause.LINE_DOWN,
                        Cause.CLUSTER_UNREACHABLE,
                        Cause.NATIONAL_SYSTEM_DOWN,
                        Cause.TERMINAL_BROKEN,
                        Cause.POWER_CUT),
                Arrays.stream(Cause.values())
                        .filter(cause -> Fault.of(cause).effect() == IncidentEffect.ACCESS_DIFFICULT)
                        .toList());
    }

    @Test
    void hasWordsForEverything() {
        assertTrue(Stream.of(
                        Arrays.stream(IncidentOrigin.values()).map(IncidentOrigin::label),
                        Arrays.stream(Kind.values()).map(Kind::label),
                        Arrays.stream(IncidentScope.values()).map(IncidentScope::label),
                        Arrays.stream(IncidentEffect.values()).map(IncidentEffect::label))
                .flatMap(labels -> labels)
                .noneMatch(String::isBlank));
    }

    private static Evidence evidence(Incident incident) {
        return Objects.requireNonNull(incident.evidence());
    }
}
