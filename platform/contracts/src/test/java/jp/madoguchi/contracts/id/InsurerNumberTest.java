package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class InsurerNumberTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/insurer-number-accepted.csv", numLinesToSkip = 1)
    void accepts(
            String name,
            String raw,
            String wire,
            @Nullable String lawCode,
            boolean national,
            boolean association,
            boolean lateElderly,
            boolean dummy) {
        InsurerNumber number = InsurerNumber.valueOf(raw);

        assertEquals(wire, number.wire());
        assertEquals(Optional.ofNullable(lawCode), number.lawCode());
        assertEquals(national, number.isNationalHealthInsurance());
        assertEquals(association, number.isNationalHealthAssociation());
        assertEquals(lateElderly, number.isLateElderly());
        assertEquals(dummy, number.isDummy());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/insurer-number-refused.csv", numLinesToSkip = 1)
    void refuses(String name, String raw, String code) {
        assertRefused(code, raw, InsurerNumber::valueOf, InsurerNumber::check);
    }

    @Test
    void padsSixDigitsAsEachPlaceWants() {
        assertEquals("00138016", InsurerNumber.valueOf("138016").zeroPadded());
        assertEquals("  138016", InsurerNumber.valueOf("138016").spacePadded());
    }

    @Test
    void doesNotPadEightDigits() {
        assertEquals("06139000", InsurerNumber.valueOf("06139000").zeroPadded());
        assertEquals("06139000", InsurerNumber.valueOf("06139000").spacePadded());
    }

    @Test
    void isReadable() {
        assertEquals("06139000", InsurerNumber.valueOf("06139000").toString());
    }
}
