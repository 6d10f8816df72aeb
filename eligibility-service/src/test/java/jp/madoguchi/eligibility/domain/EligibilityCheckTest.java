package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.eligibility.domain.CheckOutcome.Multiple.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityCheckTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/checks.csv", numLinesToSkip = 1, delimiter = '|')
    void answersAsOfItsOwnConfirmationDate(
            String name,
            CheckMethod method,
            String asked,
            LocalDate day,
            String history,
            Validity validity,
            @Nullable String shown) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(method, CoverageFixture.numbers(asked, "01"), CoverageFixture.BORN, day);

        CheckOutcome outcome = EligibilityCheck.answer(question, List.of(CoverageFixture.history(history)));

        assertEquals(validity, outcome.validity());
        assertEquals(shown == null ? null : CoverageFixture.insurer(shown), insurerShown(outcome));
    }

    @Test
    void answersWithThePeriodInForceWhenTheSameNumbersWereRenewed() {
        CheckQuestion question = asked(CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"));

        CheckOutcome outcome = EligibilityCheck.answer(
                question, List.of(CoverageFixture.history("A 2020-05-01..2021-04-30;A 2021-05-01..2022-04-30")));

        LocalDate from = outcome.match(
                valid -> valid.coverage().validFrom(),
                lost -> LocalDate.MIN,
                no -> LocalDate.MIN,
                many -> LocalDate.MIN,
                unregistered -> LocalDate.MIN);
        assertEquals(LocalDate.of(2021, 5, 1), from);
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "A 2021-02-01..2021-12-31,B 2021-02-01..",
        "A 2021-02-01..2021-12-31,B 2021-02-01..2022-01-31",
        "A 2021-02-01..!2021-12-31,B 2021-02-01..",
        "B 2021-02-01..,A 2021-02-01..",
    })
    void prefersTheSameOneHoweverTheyAreReadWhenTwoBeganTogether(String other, String shown) {
        CheckQuestion question = asked(CheckMethod.CARD, CoverageFixture.numbers("A", "01"));
        String expected = shown.substring(0, 1);

        for (String history : List.of(other + ";" + shown, shown + ";" + other)) {
            CheckOutcome outcome = EligibilityCheck.answer(question, List.of(CoverageFixture.history(history)));

            assertEquals(CoverageFixture.insurer(expected), insurerShown(outcome));
        }
    }

    @ParameterizedTest(name = "asked {0}, registered {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "01,01,VALID",
                "-,01,VALID",
                "01,-,VALID",
                "-,-,VALID",
                "02,01,NOT_FOUND",
                "00,01,NOT_FOUND",
            })
    void comparesTheBranchNumberOnlyWhereBothKnowIt(
            @Nullable String asked, @Nullable String registered, Validity validity) {
        CoverageHistory history = historyOf(CoverageFixture.numbers("A", registered), CoverageFixture.PERSON);

        CheckOutcome outcome = EligibilityCheck.answer(
                asked(CheckMethod.NUMBER, CoverageFixture.numbers("A", asked)), List.of(history));

        assertEquals(validity, outcome.validity());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CARD,MISLINKED", "NUMBER,SEVERAL_PEOPLE"})
    void picksNobodyWhenTwoPeopleFitAndAsksForABranchNumberWhoTypedTheOthers(CheckMethod method, Reason reason) {
        CoverageHistory one = historyOf(CoverageFixture.numbers("A", "01"), CoverageFixture.PERSON);
        CoverageHistory twin =
                historyOf(CoverageFixture.numbers("A", "02"), UUID.fromString("01900000-0000-7000-8000-000000000002"));

        CheckOutcome outcome =
                EligibilityCheck.answer(asked(method, CoverageFixture.numbers("A", null)), List.of(one, twin));

        assertEquals(new CheckOutcome.Multiple(reason), outcome);
    }

    @ParameterizedTest(name = "asked {0}, one {1}, the other {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,01,02,SEVERAL_PEOPLE",
                "-,01,-,SEVERAL_PEOPLE",
                "-,01,01,MISLINKED",
                "-,-,-,MISLINKED",
                "01,01,01,MISLINKED",
                "01,01,-,MISLINKED",
            })
    void asksForABranchNumberOnlyWhereThatTellsThePeopleApart(
            @Nullable String asked, @Nullable String one, @Nullable String other, Reason reason) {
        List<CoverageHistory> people = List.of(
                historyOf(CoverageFixture.numbers("A", one), CoverageFixture.PERSON),
                historyOf(
                        CoverageFixture.numbers("A", other), UUID.fromString("01900000-0000-7000-8000-000000000002")));

        CheckOutcome outcome =
                EligibilityCheck.answer(asked(CheckMethod.NUMBER, CoverageFixture.numbers("A", asked)), people);

        assertEquals(new CheckOutcome.Multiple(reason), outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CARD,A 2020-04-01..",
        "NUMBER,A 2020-04-01..",
        "NUMBER,A 2020-04-01..2021-03-31",
        "NUMBER,A 2099-04-01..",
    })
    void showsNothingOfAPersonWhileAMislinkIsOpen(CheckMethod method, String coverages) {
        CheckOutcome outcome = EligibilityCheck.answer(
                asked(method, CoverageFixture.numbers("A", "01")), List.of(CoverageFixture.mislinked(coverages)));

        assertEquals(new CheckOutcome.Multiple(Reason.MISLINKED), outcome);
    }

    @Test
    void isNotTroubledByAMislinkOfSomebodyElse() {
        CheckOutcome outcome = EligibilityCheck.answer(
                asked(CheckMethod.NUMBER, CoverageFixture.numbers("A", "02")),
                List.of(
                        historyOf(
                                CoverageFixture.numbers("A", "02"),
                                UUID.fromString("01900000-0000-7000-8000-000000000002")),
                        CoverageFixture.mislinked("A 2020-04-01..")));

        assertEquals(Validity.VALID, outcome.validity());
    }

    @Test
    void tellsTwinsApartByTheirBranchNumber() {
        CoverageHistory one = historyOf(CoverageFixture.numbers("A", "01"), CoverageFixture.PERSON);
        CoverageHistory twin =
                historyOf(CoverageFixture.numbers("A", "02"), UUID.fromString("01900000-0000-7000-8000-000000000002"));

        CheckOutcome outcome = EligibilityCheck.answer(
                asked(CheckMethod.CARD, CoverageFixture.numbers("A", "02")), List.of(one, twin));

        assertEquals(Validity.VALID, outcome.validity());
    }

    @Test
    void findsNobodyUnderAnotherBirthDate() {
        CheckQuestion question = new CheckQuestion.ByNumbers(
                CheckMethod.CARD, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN.plusDays(1), DAY);

        CheckOutcome outcome = EligibilityCheck.answer(question, List.of(CoverageFixture.history("A 2020-04-01..")));

        assertEquals(Validity.NOT_FOUND, outcome.validity());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"9551,12345", "9550,12346"})
    void findsNobodyUnderAnotherSymbolOrNumber(String symbol, String number) {
        InsuredNumbers numbers = new InsuredNumbers(
                CoverageFixture.insurer("A"), InsuredSymbol.valueOf(symbol), InsuredNumber.valueOf(number), null);

        CheckOutcome outcome = EligibilityCheck.answer(
                asked(CheckMethod.CARD, numbers), List.of(CoverageFixture.history("A 2020-04-01..")));

        assertEquals(Validity.NOT_FOUND, outcome.validity());
    }

    @Test
    void findsNobodyAmongNobody() {
        CheckOutcome outcome =
                EligibilityCheck.answer(asked(CheckMethod.CARD, CoverageFixture.numbers("A", "01")), List.of());

        assertEquals(new CheckOutcome.NotFound(), outcome);
    }

    private static CheckQuestion asked(CheckMethod method, InsuredNumbers numbers) {
        return new CheckQuestion.ByNumbers(method, numbers, CoverageFixture.BORN, DAY);
    }

    private static CoverageHistory historyOf(InsuredNumbers numbers, UUID person) {
        CoverageFacts coverage = CoverageFixture.coverage(numbers, LocalDate.of(2020, 4, 1), null, null);
        return new CoverageHistory(
                person, CoverageFixture.anyPerson(), List.of(coverage), false, CoverageFixture.REGISTERED, null);
    }

    private static @Nullable Object insurerShown(CheckOutcome outcome) {
        return outcome.<@Nullable Object>match(
                valid -> valid.coverage().numbers().insurerNumber(),
                lost -> lost.coverage().numbers().insurerNumber(),
                notFound -> null,
                multiple -> null,
                unregistered -> null);
    }
}
