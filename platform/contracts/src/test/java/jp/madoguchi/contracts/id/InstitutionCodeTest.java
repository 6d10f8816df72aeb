package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionCodeTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/institution-code-accepted.csv", numLinesToSkip = 1)
    void accepts(String name, String raw, String wire, String prefecture, String pointTable, String sevenDigits) {
        InstitutionCode code = InstitutionCode.valueOf(raw);

        assertEquals(wire, code.wire());
        assertEquals(prefecture, code.prefecture());
        assertEquals(pointTable, code.pointTable());
        assertEquals(sevenDigits, code.sevenDigits());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/institution-code-refused.csv", numLinesToSkip = 1)
    void refuses(String name, String raw, String code) {
        assertRefused(code, raw, InstitutionCode::valueOf, InstitutionCode::check);
    }

    @ParameterizedTest
    @CsvSource({"0119999001, true", "4719999999, true", "1311234569, false", "1319990006, false"})
    void tellsTheCodesOfARehearsalFromThoseOfAClinic(String code, boolean forDrill) {
        assertEquals(forDrill, InstitutionCode.valueOf(code).isForDrill());
    }

    @Test
    void isReadable() {
        assertEquals("0110113719", InstitutionCode.valueOf("0110113719").toString());
    }
}
