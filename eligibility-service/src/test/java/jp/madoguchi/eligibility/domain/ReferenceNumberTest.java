package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceNumberTest {
    private static final UUID OTHER = AnswerFixture.id(99);

    @ParameterizedTest(name = "{0}")
    @Covers({"ELG-501", "ELG-502"})
    @MethodSource("numbers")
    void isShortAndHalfWidth(String name, String number, List<String> broken) {
        assertEquals(
                broken,
                ReferenceNumberRules.broken(number, AnswerFixture.DAY).stream()
                        .map(Rule::id)
                        .toList());
    }

    static List<Object[]> numbers() {
        return Arrays.asList(
                numbers("one digit", "1"),
                numbers("letters and signs", "K-0001_a/~!"),
                numbers("twenty characters", "12345678901234567890"),
                numbers("twenty-one characters", "123456789012345678901", "ELG-501"),
                numbers("nothing", "", "ELG-501"),
                numbers("a space inside", "12 34", "ELG-502"),
                numbers("a space behind", "1234 ", "ELG-502"),
                numbers("full-width digits", "１２３", "ELG-502"),
                numbers("half-width kana", "ｶﾙﾃ1", "ELG-502"),
                numbers("a NUL byte", "12\u000034", "ELG-502"),
                numbers("the last control character", "12\u007F", "ELG-502"),
                numbers("half of a surrogate pair", "12\uD800", "ELG-502"),
                numbers("everything", "１".repeat(21), "ELG-501", "ELG-502"));
    }

    private static Object[] numbers(String name, String number, String... broken) {
        return new Object[] {name, number, List.of(broken)};
    }

    @ParameterizedTest(name = "had {0}, held by {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,registered",
                "K-1,-,updated",
                "K-2,self,unchanged",
                "-,other,taken",
                "K-1,other,taken",
            })
    void isRegisteredChangedOrTakenAlready(@Nullable String current, @Nullable String holder, String expected) {
        ReferenceNumberOutcome outcome = ReferenceNumberOutcome.decide(
                CoverageFixture.PERSON,
                "K-2",
                Optional.ofNullable(current),
                Optional.ofNullable(holder).map(who -> who.equals("self") ? CoverageFixture.PERSON : OTHER));

        assertEquals(expected, words(outcome));
    }

    @Test
    void saysWhichRulesItBreaks() {
        assertEquals("broken", words(new ReferenceNumberOutcome.Broken(List.of())));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            nullValues = "-",
            value = {"0,0,-", "3,1,33.3", "3,2,66.7", "2,2,100.0", "1000,1,0.1", "4,0,0.0"})
    void isCountedAsAShareOfThePatients(long patients, long registered, @Nullable Double percent) {
        assertEquals(Optional.ofNullable(percent), new ReferenceNumberCoverage(patients, registered).percent());
    }

    @Test
    void findsThePatientMeantByNumbersAndBirthDate() {
        CoverageHistory first = CoverageFixture.history("A 2021-02-01..");
        CoverageHistory second = new CoverageHistory(
                OTHER,
                CoverageFixture.personBornOn(LocalDate.of(1990, 1, 1)),
                first.coverages(),
                false,
                CoverageFixture.REGISTERED,
                null);

        assertEquals(
                List.of(CoverageFixture.PERSON),
                patient("A", CoverageFixture.BORN).among(List.of(first, second)));
        assertEquals(List.of(OTHER), patient("A", LocalDate.of(1990, 1, 1)).among(List.of(first, second)));
        assertEquals(List.of(), patient("B", CoverageFixture.BORN).among(List.of(first, second)));
    }

    private static NumberedPatient patient(String letter, LocalDate born) {
        return new NumberedPatient(CoverageFixture.numbers(letter, "01"), born);
    }

    private static String words(ReferenceNumberOutcome outcome) {
        return outcome.match(
                kept -> kept.first() ? "registered" : kept.changed() ? "updated" : "unchanged",
                () -> "taken",
                broken -> "broken");
    }
}
