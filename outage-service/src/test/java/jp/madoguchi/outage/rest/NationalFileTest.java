package jp.madoguchi.outage.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.outage.rest.NationalXml.COVERAGE;
import static jp.madoguchi.outage.rest.NationalXml.PERSON;
import static jp.madoguchi.outage.rest.NationalXml.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.NationalAnswer;
import jp.madoguchi.outage.domain.NationalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file is read as the national system's other answers are, until a real one was seen. */
class NationalFileTest {
    @Test
    void readsOnePersonWithTheirCoverage() {
        NationalResult result = read(file("1", one(PERSON + COVERAGE))).orElseThrow(AssertionError::new);

        assertEquals(NationalAnswer.CURRENT, result.answer());
        assertEquals(LocalDate.of(2026, 11, 20), result.confirmationDate());
        PersonFacts person = Optional.ofNullable(result.person()).orElseThrow();
        assertEquals("新橋　太郎", person.name());
        assertEquals(Sex.MALE, person.sex());
        CoverageFacts coverage = Optional.ofNullable(result.coverage()).orElseThrow();
        assertEquals("06139000", coverage.numbers().insurerNumber().wire());
        assertEquals(LocalDate.of(2016, 4, 1), coverage.validFrom());
        assertNull(coverage.qualifiedOn());
        NationalResult.File file = Optional.ofNullable(result.file()).orElseThrow();
        assertEquals(InstitutionCode.valueOf("1311234569"), file.institution());
        assertEquals(64, file.digest().length());
    }

    @ParameterizedTest(name = "validity {0}: {1}")
    @CsvSource({"1, CURRENT", "2, LOST", "3, LOST", "4, NOT_FOUND", "5, SEVERAL", "6, ASSISTANCE_ONLY"})
    void readsTheValidity(String validity, NationalAnswer expected) {
        assertEquals(
                Optional.of(expected),
                read(file(validity, one(PERSON + COVERAGE))).map(NationalResult::answer));
    }

    @Test
    void picksNobodyAmongSeveral() {
        NationalResult result =
                read(file("1", one(PERSON + COVERAGE) + one(PERSON + COVERAGE))).orElseThrow(AssertionError::new);

        assertEquals(NationalAnswer.SEVERAL, result.answer());
        assertEquals(Optional.empty(), result.hit());
    }

    @Test
    void inventsNoCoverage() {
        NationalResult result = read(file("1", one(PERSON))).orElseThrow(AssertionError::new);

        assertEquals(Optional.empty(), result.hit());
        assertEquals(false, result.isComplete());
    }

    @Test
    void knowsTheSameFileByItsDigest() {
        String file = file("1", one(PERSON + COVERAGE));

        assertEquals(read(file).map(NationalResult::file), read(file).map(NationalResult::file));
        assertNotEquals(read(file).map(NationalResult::file), read(file + "\n").map(NationalResult::file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no message",
                "<XmlMsg>",
                "<XmlMsg></XmlMsg>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><XmlMsg>&e;</XmlMsg>"
            })
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void takesAWrongValueForNoFile() {
        assertEquals(Optional.empty(), read(file("1", one(PERSON.replace("19540326", "19541340") + COVERAGE))));
    }

    private static Optional<NationalResult> read(String text) {
        return NationalFile.read(text.getBytes(UTF_8));
    }

    private static String file(String validity, String results) {
        return NationalXml.file("1311234569", validity, results);
    }
}
