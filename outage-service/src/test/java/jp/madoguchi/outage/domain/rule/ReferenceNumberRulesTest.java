package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"OUT-112", "OUT-113"})
class ReferenceNumberRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "1, none",
                "12345678901234567890, none",
                "'A-1!~', none",
                "'', OUT-112",
                "123456789012345678901, OUT-112",
                "'12 34', OUT-113",
                "'1\t2', OUT-113",
                "１２, OUT-113",
                "患者, OUT-113"
            })
    void lets20HalfWidthCharactersThrough(String number, String expected) {
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                ReferenceNumberRules.findings(number).stream()
                        .map(Finding::rule)
                        .toList());
    }
}
