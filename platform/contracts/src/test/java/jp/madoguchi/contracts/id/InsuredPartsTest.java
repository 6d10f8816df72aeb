package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 記号, 番号, 枝番. */
class InsuredPartsTest {
    enum Part {
        SYMBOL(InsuredSymbol::valueOf, InsuredSymbol::check),
        NUMBER(InsuredNumber::valueOf, InsuredNumber::check),
        BRANCH(BranchNumber::valueOf, BranchNumber::check);

        private final Function<String, WireValue> valueOf;
        private final Function<String, Checked<? extends WireValue>> check;

        Part(Function<String, WireValue> valueOf, Function<String, Checked<? extends WireValue>> check) {
            this.valueOf = valueOf;
            this.check = check;
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/id/insured-accepted.csv", numLinesToSkip = 1)
    void accept(String name, Part part, String raw, String wire) {
        assertEquals(wire, part.valueOf.apply(raw).wire());
        assertEquals(wire, part.check.apply(raw).<String>match(WireValue::wire, code -> code));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/id/insured-refused.csv", numLinesToSkip = 1)
    void refuse(String name, Part part, String raw, String code) {
        assertRefused(code, raw, part.valueOf, part.check);
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
