package jp.madoguchi.eligibility.domain;

import static jp.madoguchi.eligibility.domain.CoverageFixture.BORN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitRiskTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 20);
    private static final LocalDate VISIT = LocalDate.of(2026, 11, 21);
    private static final CoverageFacts OPEN = CoverageFixture.coverage("A 2020-04-01..");
    private static final CheckOutcome VALID = valid(OPEN);
    private static final InsurerNumber LATE_ELDERLY = InsurerNumber.valueOf("39130018");
    private static final Optional<PastAnswer> BEFORE = last("A", LocalDate.of(2026, 11, 1));

    @Test
    void findsNothingToWatchForWhereNothingIs() {
        assertEquals(List.of(), VisitRisk.of(prospect(BORN, VALID, BEFORE)));
    }

    @Test
    @Covers("ELG-641")
    void warnsOfEveryResultThatIsNotValid() {
        Stream.of(
                        new CheckOutcome.Lost(CoverageFixture.PERSON, CoverageFixture.anyPerson(), OPEN, false),
                        new CheckOutcome.Lost(CoverageFixture.PERSON, CoverageFixture.anyPerson(), OPEN, true),
                        new CheckOutcome.NotFound(),
                        new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.SEVERAL_PEOPLE))
                .forEach(outcome ->
                        assertEquals(List.of(VisitRisk.NOT_VALID), VisitRisk.of(prospect(BORN, outcome, BEFORE))));
    }

    @Test
    @Covers("ELG-642")
    void saysThatABookingWasNotAskedForAndNothingElse() {
        assertEquals(List.of(VisitRisk.NOT_ASKED), VisitRisk.of(prospect(BORN, null, Optional.empty())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Covers("ELG-643")
    @CsvSource({
        "A 2020-04-01..2026-11-21,false",
        "A 2020-04-01..2026-11-20,true",
        "A 2020-04-01..!2026-11-22,false",
        "A 2020-04-01..!2026-11-21,true",
        "A 2020-04-01..2026-11-20!2026-12-01,true",
        "A 2020-04-01..2026-12-01!2026-11-21,true",
        "A 2020-04-01..2026-12-01!2026-12-01,false",
    })
    void warnsWhenTheCoverageIsKnownToEndBeforeTheVisit(String coverage, boolean warned) {
        Prospect person = prospect(BORN, valid(CoverageFixture.coverage(coverage)), BEFORE);

        assertEquals(warned, VisitRisk.of(person).contains(VisitRisk.ENDS_BEFORE_VISIT));
    }

    @Test
    @Covers("ELG-644")
    void warnsOfAnotherInsurerThanLastTime() {
        assertEquals(
                List.of(VisitRisk.INSURER_CHANGED),
                VisitRisk.of(prospect(BORN, VALID, last("B", LocalDate.of(2026, 11, 1)))));
    }

    @ParameterizedTest(name = "insurer {0}, asked {1}, last {2}, visit {3}: {4}")
    @Covers("ELG-645")
    @CsvSource(
            nullValues = "-",
            value = {
                "39,2026-08-01,2026-08-01,2026-08-01,false",
                "39,2026-07-31,2026-08-01,2026-08-01,true",
                "39,2026-07-31,2026-07-30,2026-07-31,false",
                "39,2026-07-31,-,2026-08-01,true",
                "39,2026-08-01,2026-07-31,2026-08-02,true",
                "39,2026-08-01,-,2026-08-02,false",
                "39,2027-03-01,2026-07-31,2027-03-01,true",
                "39,2027-03-01,2026-08-01,2027-03-01,false",
                "A,2026-07-31,2026-07-31,2026-08-01,false",
            })
    void warnsWhenTheFirstOfAugustLiesInBetween(
            String insurer, LocalDate asked, @Nullable LocalDate last, LocalDate visit, boolean warned) {
        Optional<PastAnswer> before = Optional.ofNullable(last).map(day -> new PastAnswer(day, LATE_ELDERLY));
        CoverageFacts coverage = insurer.equals("39") ? lateElderly() : OPEN;
        Prospect person = new Prospect(
                visit,
                LocalDate.of(1944, 1, 15),
                Optional.of(answer(asked, valid(coverage))),
                before,
                Optional.empty());

        assertEquals(warned, VisitRisk.of(person).contains(VisitRisk.LATE_ELDERLY_RENEWAL));
    }

    @ParameterizedTest(name = "born {0}, visit {1}: {2}")
    @Covers("ELG-646")
    @CsvSource({
        "1956-12-02,2026-11-30,false",
        "1956-12-02,2026-12-01,true",
        "1956-12-02,2027-01-31,true",
        "1956-12-02,2027-02-01,false",
        "1956-12-01,2026-10-31,false",
        "1956-12-01,2026-11-01,true",
        "1956-12-01,2026-12-31,true",
        "1956-12-01,2027-01-01,false",
        "1956-02-29,2026-01-31,false",
        "1956-02-29,2026-02-01,true",
        "1956-02-29,2026-03-31,true",
    })
    void warnsInTheMonthOfReachingSeventyAndTheNext(LocalDate born, LocalDate visit, boolean warned) {
        assertEquals(warned, VisitRisk.of(on(visit, born, VALID)).contains(VisitRisk.SEVENTY));
        assertFalse(VisitRisk.of(on(visit, born, valid(lateElderly()))).contains(VisitRisk.SEVENTY));
    }

    @ParameterizedTest(name = "born {0}, visit {1}: {2}")
    @Covers("ELG-647")
    @CsvSource({
        "1951-12-01,2026-11-30,false",
        "1951-12-01,2026-12-01,true",
        "1951-12-01,2026-12-31,true",
        "1951-12-01,2027-01-01,false",
        "1951-12-31,2026-12-01,true",
        "1952-02-29,2027-02-28,false",
        "1952-02-29,2027-03-01,true",
    })
    void warnsInTheMonthOfTheSeventyFifthBirthday(LocalDate born, LocalDate visit, boolean warned) {
        assertEquals(warned, VisitRisk.of(on(visit, born, VALID)).contains(VisitRisk.SEVENTY_FIVE));
        assertFalse(VisitRisk.of(on(visit, born, valid(lateElderly()))).contains(VisitRisk.SEVENTY_FIVE));
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @Covers("ELG-648")
    @CsvSource({"2026-11-20,true", "2027-02-21,true", "2027-02-22,false"})
    void warnsInTheThreeMonthsBeforeTheCertificateEndsAndAfterIt(LocalDate until, boolean warned) {
        Prospect person = new Prospect(VISIT, BORN, Optional.of(answer(ASKED, VALID)), BEFORE, Optional.of(until));

        assertEquals(warned, VisitRisk.of(person).contains(VisitRisk.CERTIFICATE_NEAR_EXPIRY));
    }

    @Test
    @Covers("ELG-649")
    void saysThatSomebodyWasNeverCheckedHere() {
        assertEquals(List.of(VisitRisk.NEVER_CHECKED_HERE), VisitRisk.of(prospect(BORN, VALID, Optional.empty())));
    }

    @Test
    void ranksTheGravestFirstThenTheMostThenTheEarliest() {
        WorklistEntry invalid = entry("invalid", null, VisitRisk.NOT_VALID);
        WorklistEntry changed = entry("changed", "16:00", VisitRisk.INSURER_CHANGED);
        WorklistEntry changedAndOld = entry("both", "17:00", VisitRisk.INSURER_CHANGED, VisitRisk.SEVENTY);
        WorklistEntry calmEarly = entry("b", "09:00");
        WorklistEntry calmToo = entry("a", "09:30");
        WorklistEntry calmSameTime = entry("c", "09:30");
        WorklistEntry calmNoTime = entry("0", null);

        assertEquals(
                List.of(invalid, changedAndOld, changed, calmEarly, calmToo, calmSameTime, calmNoTime),
                WorklistEntry.ranked(
                        List.of(calmNoTime, calmSameTime, calmToo, changed, calmEarly, invalid, changedAndOld)));
    }

    @Test
    void everyRiskSaysWhyAndOnWhatBasis() {
        Arrays.stream(VisitRisk.values()).forEach(risk -> {
            assertFalse(risk.why().isBlank());
            assertFalse(risk.basis().isBlank());
        });
    }

    private static WorklistEntry entry(String id, @Nullable String at, VisitRisk... risks) {
        return new WorklistEntry(
                id, at == null ? null : LocalTime.parse(at), Optional.empty(), Optional.empty(), List.of(risks));
    }

    private static Prospect prospect(LocalDate born, @Nullable CheckOutcome outcome, Optional<PastAnswer> last) {
        return new Prospect(
                VISIT, born, Optional.ofNullable(outcome).map(found -> answer(ASKED, found)), last, Optional.empty());
    }

    private static Prospect on(LocalDate visit, LocalDate born, CheckOutcome outcome) {
        return new Prospect(visit, born, Optional.of(answer(ASKED, outcome)), BEFORE, Optional.empty());
    }

    private static CheckAnswer answer(LocalDate asked, CheckOutcome outcome) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"), BORN, asked);
        return CheckAnswer.of(CoverageFixture.PERSON, question, outcome, Instant.EPOCH);
    }

    private static CheckOutcome valid(CoverageFacts coverage) {
        return new CheckOutcome.Valid(CoverageFixture.PERSON, CoverageFixture.anyPerson(), coverage);
    }

    private static CoverageFacts lateElderly() {
        InsuredNumbers numbers = new InsuredNumbers(LATE_ELDERLY, null, InsuredNumber.valueOf("12345678"), null);
        return CoverageFixture.coverage(numbers, LocalDate.of(2020, 4, 1), null, null);
    }

    private static Optional<PastAnswer> last(String letter, LocalDate day) {
        return Optional.of(new PastAnswer(day, CoverageFixture.insurer(letter)));
    }
}
