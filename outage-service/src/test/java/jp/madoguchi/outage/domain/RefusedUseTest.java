package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedUseTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(RefusedUse.Reason reason) {
        assertEquals(reason, RefusedUse.Reason.of(reason.purpose()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"outage-lookup, NOT_OPEN", "outage-lookup:kana-only, NOT_OPEN", "too-many-searches, TOO_MANY_SEARCHES"})
    void namesASearchThatWasNoneYetByWhatItWasFor(String purpose, RefusedUse.Reason expected) {
        assertEquals(expected, RefusedUse.Reason.of(purpose));
    }

    @Test
    void saysWhyInWords() {
        assertEquals("利用できない一般アカウント", RefusedUse.Reason.ACCOUNT_NOT_ALLOWED.label());
        assertEquals("outage-lookup", LookupStep.EXACT.purpose());
    }
}
