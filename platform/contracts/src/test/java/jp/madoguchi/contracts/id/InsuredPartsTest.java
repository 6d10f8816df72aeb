package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 記号, 番号, 枝番. */
class InsuredPartsTest {
    private static final Map<String, Function<String, WireValue>> VALUE_OF = Map.of(
            "symbol", InsuredSymbol::valueOf,
            "number", InsuredNumber::valueOf,
            "branch", BranchNumber::valueOf);
    private static final Map<String, Function<String, Checked<? extends WireValue>>> CHECK = Map.of(
            "symbol", InsuredSymbol::check,
            "number", InsuredNumber::check,
            "branch", BranchNumber::check);

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/id/insured-accepted.csv", numLinesToSkip = 1)
    void accept(String name, String type, String raw, String wire) {
        assertEquals(wire, VALUE_OF.get(type).apply(raw).wire());
        assertEquals(wire, CHECK.get(type).apply(raw).<String>match(WireValue::wire, code -> code));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/id/insured-refused.csv", numLinesToSkip = 1)
    void refuse(String name, String type, String raw, String code) {
        assertRefused(code, raw, VALUE_OF.get(type), CHECK.get(type));
    }

    @Test
    void refuseWhatACsvFileCannotHold() {
        assertRefused("insured-symbol-characters", "95\u000050", InsuredSymbol::valueOf, InsuredSymbol::check);
        assertRefused("insured-symbol-characters", "95\t50", InsuredSymbol::valueOf, InsuredSymbol::check);
        assertRefused("insured-symbol-characters", "95\u200E50", InsuredSymbol::valueOf, InsuredSymbol::check);
        assertRefused("insured-symbol-characters", "95\u200B50", InsuredSymbol::valueOf, InsuredSymbol::check);
        assertRefused("insured-number-characters", "12\uD83E34", InsuredNumber::valueOf, InsuredNumber::check);
        assertRefused("insured-number-characters", "12\uDD3734", InsuredNumber::valueOf, InsuredNumber::check);
        assertRefused("insured-number-characters", "12\u202834", InsuredNumber::valueOf, InsuredNumber::check);
        assertRefused("insured-number-characters", "12\u202934", InsuredNumber::valueOf, InsuredNumber::check);
        assertRefused("insured-number-characters", "12\uFFFF34", InsuredNumber::valueOf, InsuredNumber::check);
    }

    @Test
    void doNotShowThemselvesInLogs() {
        assertEquals("InsuredSymbol[***]", InsuredSymbol.valueOf("9550").toString());
        assertEquals("InsuredNumber[***]", InsuredNumber.valueOf("12345").toString());
        assertEquals("BranchNumber[***]", BranchNumber.valueOf("01").toString());
    }
}
