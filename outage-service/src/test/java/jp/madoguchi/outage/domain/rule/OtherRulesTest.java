package jp.madoguchi.outage.domain.rule;

import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRulesTest {
    private static final UUID ROW = new UUID(3, 1);
    private static final LocalDate VISIT_DAY = LocalDate.of(2026, 11, 20);

    @Covers({"OUT-201", "OUT-202"})
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-21, 2026-11-21, ''",
        "2026-11-20, 2026-11-21, ''",
        "2026-11-22, 2026-11-21, OUT-201",
        "2026-11-19, 2026-11-20, OUT-202",
        "2026-11-20, 2026-11-19, OUT-201 OUT-202"
    })
    void acceptsAPeriodThatIsNotOver(LocalDate from, LocalDate until, String expected) {
        assertEquals(expected, ids(GrantRules.period(new Period(from, until), LocalDate.of(2026, 11, 21))));
    }

    @Covers({"OUT-301", "OUT-302", "OUT-303"})
    @ParameterizedTest(name = "opened {0}, of {1}, still as shown {2}: {3}")
    @CsvSource({
        "true, 2026-11-20, true, ''",
        "false, 2026-11-20, false, OUT-301",
        "true, 2026-11-21, true, OUT-302",
        "true, 2026-11-20, false, OUT-303",
        "false, 2026-11-21, false, OUT-301 OUT-302",
        "true, 2026-11-21, false, OUT-302 OUT-303"
    })
    void settlesAVisitByALookupOfItsDayWhoseDetailWasShown(
            boolean opened, LocalDate lookupDay, boolean stillAsShown, String expected) {
        Optional<Hit> shown = stillAsShown ? hit() : Optional.empty();

        assertEquals(
                expected,
                ids(SettlementRules.findings(
                        heldVisit(taro("東京都港区", null), null), lookup(lookupDay, opened ? ROW : null), shown)));
    }

    @Covers("OUT-316")
    @ParameterizedTest(name = "noted {0} {1}, shown 1954-03-26 MALE: {2}")
    @CsvSource({
        "1954-03-26, MALE, ''",
        "1954-03-25, MALE, OUT-316",
        "1954-03-27, MALE, OUT-316",
        "1954-03-26, FEMALE, OUT-316",
        "1954-03-26, UNSET, OUT-316"
    })
    void settlesAVisitByNobodyButItsPatient(LocalDate born, Sex sex, String expected) {
        CardFace noted = new CardFace("新橋 太郎", null, born, sex, "東京都港区", null, null);

        assertEquals(expected, ids(SettlementRules.findings(heldVisit(noted, null), lookup(VISIT_DAY, ROW), hit())));
    }

    @Test
    void settlesNoVisitWhosePatientIsGone() {
        HeldVisit closed = heldVisit(taro("東京都港区", null), null).closed("来院取消");

        assertEquals("OUT-316", ids(SettlementRules.findings(closed, lookup(VISIT_DAY, ROW), hit())));
    }

    @Test
    void testsEveryRule() {
        CoveredRules.in("jp.madoguchi.outage")
                .check(Stream.concat(
                                Stream.of(
                                                LookupRules.CATALOGUE,
                                                GrantRules.CATALOGUE,
                                                SettlementRules.CATALOGUE,
                                                IncidentRules.CATALOGUE,
                                                OutageEndRules.CATALOGUE,
                                                GrantListRules.CATALOGUE,
                                                UsageReportRules.SENT,
                                                UsageReportRules.DUE,
                                                NationalResultRules.CATALOGUE,
                                                ReferenceNumberRules.CATALOGUE,
                                                List.of(LookupRules.FOLLOWS_NOBODY),
                                                BoardRules.CATALOGUE)
                                        .flatMap(List::stream)
                                        .map(Rule::id),
                                Stream.concat(
                                        Stream.of(LookupRules.PROTECTED_PERSON, ResolutionRules.SHARE_CANNOT_BE.rule()),
                                        ResolutionRules.CATALOGUE.stream().map(ResolutionRule::id)))
                        .toList());
    }

    @ParameterizedTest(name = "general {0}, viewer {1}, administrator {2}: {3}")
    @CsvSource({
        "true, false, false, SIGN_IN_AGAIN",
        "false, true, false, MAY_USE",
        "false, false, true, MAY_USE",
        "true, true, false, MAY_USE",
        "true, false, true, MAY_USE",
        "false, false, false, NOT_SHOWN"
    })
    void letsViewersAndAdministratorsIn(boolean general, boolean viewer, boolean administrator, LookupAccess expected) {
        assertEquals(expected, LookupAccess.of(general, viewer, administrator));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2023-01-01, 月曜日～金曜日 9:00～17:00",
        "2023-07-10, 月曜日～金曜日 9:00～17:00",
        "2025-11-30, 月曜日～金曜日 9:00～17:00",
        "2025-12-01, 平日 8:00～18:00、土曜 8:00～16:00",
        "2026-11-21, 平日 8:00～18:00、土曜 8:00～16:00"
    })
    void tellsTheHoursOfTheCallCentreAsOfADay(LocalDate day, String hours) {
        CallCentre callCentre = CallCentres.TEXTS.asOf(day);

        assertEquals(hours, callCentre.hours());
        assertEquals("0800-080-4583", callCentre.phone());
    }

    @Test
    void needsAtLeastOneText() {
        assertThrows(IllegalArgumentException.class, () -> new CallCentres(List.of()));
    }

    private static Lookup lookup(LocalDate day, @Nullable UUID opened) {
        return new Lookup(
                new UUID(3, 0),
                InstitutionCode.valueOf("1311234569"),
                new UUID(4, 0),
                day,
                List.of(new Lookup.Candidate(ROW, EnrolleeFixture.MINATO_ID, 1)),
                opened);
    }

    private static Optional<Hit> hit() {
        Enrollee enrollee = EnrolleeFixture.taroOfMinato();
        return enrollee.standingOn(VISIT_DAY).map(standing -> new Hit(enrollee, standing));
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.joining(" "));
    }
}
