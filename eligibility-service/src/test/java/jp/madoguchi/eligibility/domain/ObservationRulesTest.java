package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationRulesTest {
    private static final Instant NOW = ObservationFixture.SAID_AT;
    private static final InstitutionCode CLINIC = ObservationFixture.CLINIC;

    private static <T> String ids(List<Rule<T>> rules) {
        return String.join(" ", rules.stream().map(Rule::id).toList());
    }

    static Stream<Arguments> handedIn() {
        return Stream.of(
                Arguments.of("a good one", header(CLINIC, true, ObservationFixture.DAY), ""),
                Arguments.of(
                        "another institution's",
                        header(InstitutionCode.valueOf("1317654323"), true, ObservationFixture.DAY),
                        "ELG-701"),
                Arguments.of("nobody's", header(null, true, ObservationFixture.DAY), "ELG-701"),
                Arguments.of("an error", header(CLINIC, false, ObservationFixture.DAY), "ELG-702"),
                Arguments.of("no day", header(CLINIC, true, null), "ELG-703"),
                Arguments.of("nothing at all", header(null, false, null), "ELG-701 ELG-702 ELG-703"));
    }

    private static NationalResult header(
            @Nullable InstitutionCode institution, boolean ended, @Nullable LocalDate day) {
        return new NationalResult(institution, ended, null, day, null, null, null, null, List.of(), null);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("handedIn")
    @Covers({"ELG-701", "ELG-702", "ELG-703"})
    void keepsWhatTheNationalSystemSaidToThisInstitution(String name, NationalResult result, String broken) {
        assertEquals(broken, ids(ObservationRules.notKept(result, CLINIC, NOW)), name);
    }

    @Test
    @Covers("ELG-704")
    void keepsNoTextThatCannotBeShown() {
        for (String broken : new String[] {"a\u0000b", "a\uD800", "a\uFFFE", "\uFDD0", "\uFDEF"}) {
            NationalResult result = ObservationFixture.said(Validity.VALID, ObservationFixture.resultNamed(broken));

            assertEquals("ELG-704", ids(ObservationRules.notKept(result, CLINIC, NOW)));
        }
        assertEquals(
                "",
                ids(ObservationRules.notKept(
                        ObservationFixture.said(Validity.VALID, ObservationFixture.resultNamed("髙𠮷 ﾀﾛｳ")),
                        CLINIC,
                        NOW)));
    }

    @ParameterizedTest(name = "{0} of {1} characters: {2}")
    @Covers("ELG-706")
    @CsvSource({
        "name, 99, ''",
        "name, 100, ''",
        "name, 101, ELG-706",
        "nameKana, 100, ''",
        "nameKana, 101, ELG-706",
        "nameOther, 100, ''",
        "nameOther, 101, ELG-706",
        "nameOtherKana, 100, ''",
        "nameOtherKana, 101, ELG-706",
        "insurerName, 100, ''",
        "insurerName, 101, ELG-706",
        "insuredName, 100, ''",
        "insuredName, 101, ELG-706",
        "referenceNumber, 100, ''",
        "referenceNumber, 101, ELG-706",
        "postalCode, 9, ''",
        "postalCode, 10, ''",
        "postalCode, 11, ELG-706",
        "address, 199, ''",
        "address, 200, ''",
        "address, 201, ELG-706",
    })
    void keepsNoTextThatIsLongerThanOfARegisteredPerson(String field, int length, String broken) {
        NationalResult result =
                ObservationFixture.said(Validity.VALID, ObservationFixture.resultWith(field, "田".repeat(length)));

        assertEquals(broken, ids(ObservationRules.notKept(result, CLINIC, NOW)));
    }

    @ParameterizedTest(name = "{0} results: {1}")
    @Covers("ELG-706")
    @CsvSource({"99,''", "100,''", "101,ELG-706"})
    void keepsNoMoreResultsThanOneQuestionCanHave(int many, String broken) {
        NationalResult result = ObservationFixture.said(
                Validity.MULTIPLE,
                Stream.generate(ObservationFixture::anyResult).limit(many).toArray(ObservedResult[]::new));

        assertEquals(broken, ids(ObservationRules.notKept(result, CLINIC, NOW)));
    }

    @ParameterizedTest(name = "said {0} seconds ahead: {1}")
    @Covers("ELG-705")
    @CsvSource(
            nullValues = "-",
            value = {"-3600,''", "0,''", "300,''", "301,ELG-705", "-,''"})
    void keepsNothingThatWasNotSaidYet(@Nullable Long ahead, String broken) {
        NationalResult said = new NationalResult(
                CLINIC,
                true,
                ahead == null ? null : NOW.plusSeconds(ahead),
                ObservationFixture.DAY,
                null,
                Validity.NOT_FOUND,
                null,
                null,
                List.of(),
                null);

        assertEquals(broken, ids(ObservationRules.notKept(said, CLINIC, NOW)));
    }

    static Stream<Arguments> toBeAnswered() {
        ObservedResult good = ObservationFixture.anyResult();
        ObservedResult partial = ObservationFixture.result("試験 太郎", null, null);
        return Stream.of(
                Arguments.of("one in force", ObservationFixture.said(Validity.VALID, good), ""),
                Arguments.of("one lost", ObservationFixture.said(Validity.INVALID, good), ""),
                Arguments.of("nobody, asked by number", ObservationFixture.asked(Validity.NOT_FOUND), ""),
                Arguments.of("several, asked by number", ObservationFixture.asked(Validity.MULTIPLE, good, good), ""),
                Arguments.of("a code nobody knows", ObservationFixture.said(null, good), "ELG-711"),
                Arguments.of("医療扶助", ObservationFixture.said(Validity.VALID_UNREGISTERED, good), ""),
                Arguments.of("医療扶助, asked by number", ObservationFixture.asked(Validity.VALID_UNREGISTERED), ""),
                Arguments.of("医療扶助 of nobody", ObservationFixture.said(Validity.VALID_UNREGISTERED), ""),
                Arguments.of("nobody, asked by card", ObservationFixture.said(Validity.NOT_FOUND), ""),
                Arguments.of("several, asked by card", ObservationFixture.said(Validity.MULTIPLE, good, good), ""),
                Arguments.of("nobody, of half a question", halfAQuestion(Validity.NOT_FOUND), ""),
                Arguments.of("lost, of half a question", halfAQuestion(Validity.INVALID), "ELG-712 ELG-714"),
                Arguments.of("in force and nothing found", ObservationFixture.asked(Validity.VALID), "ELG-713"),
                Arguments.of("in force twice", ObservationFixture.asked(Validity.VALID, good, good), "ELG-713"),
                Arguments.of("an incomplete one", ObservationFixture.said(Validity.VALID, partial), "ELG-714"),
                Arguments.of(
                        "an empty one",
                        ObservationFixture.said(Validity.INVALID, ObservationFixture.nothing()),
                        "ELG-712 ELG-714"));
    }

    /** Numbers and no birth date. */
    private static NationalResult halfAQuestion(Validity validity) {
        return new NationalResult(
                CLINIC,
                true,
                null,
                ObservationFixture.DAY,
                null,
                validity,
                CoverageFixture.numbers("A", null),
                null,
                List.of(ObservationFixture.nothing()),
                null);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("toBeAnswered")
    @Covers({"ELG-711", "ELG-712", "ELG-713", "ELG-714"})
    void makesAnAnswerOnlyOfWhatIsOne(String name, NationalResult result, String broken) {
        assertEquals(broken, ids(ObservationRules.notAnswerable(result)), name);
    }

    @ParameterizedTest(name = "asked on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2026-11-20,''", "2026-11-19,ELG-202"})
    void followsTheRulesOfAQuestionToo(LocalDate today, String broken) {
        Observation observation = ObservationFixture.observation(
                ObservationFixture.said(Validity.VALID, ObservationFixture.result("試験 太郎", Relationship.FAMILY, null)));

        assertEquals(broken, ids(ObservationRules.notAskable(observation, today)));
    }

    /** Nobody can say what a patient of unknown age pays before the table without ages begins. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "NOT_FOUND,2022-09-30,ELG-206",
        "NOT_FOUND,2022-10-01,''",
        "MULTIPLE,2022-09-30,ELG-206",
        "MULTIPLE,2022-10-01,''",
        "VALID_UNREGISTERED,2022-09-30,ELG-206",
        "VALID_UNREGISTERED,2022-10-01,''",
    })
    void asksForTheBirthDateOfEarlierDays(Validity validity, LocalDate day, String broken) {
        Observation observation = ObservationFixture.observation(
                new NationalResult(CLINIC, true, NOW, day, null, validity, null, null, List.of(), null));

        assertEquals(broken, ids(ObservationRules.notAskable(observation, ObservationFixture.DAY)));
    }
}
