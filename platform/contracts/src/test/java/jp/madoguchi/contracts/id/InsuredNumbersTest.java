package jp.madoguchi.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsuredNumbersTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the manual's first sample,           06139000, 9550,       12345,      01,
            no 枝番,                             06139000, 9550,       12345,      ,
            only a 番号,                         06139000, ,           12345,      01,
            国保,                                138016,   国13・千,   0001234,    02,
            19 characters together,              06139000, 123456789,  1234567890, 01,
            20 characters together,              06139000, 1234567890, 1234567890, 01,  insured-numbers-length
            19 characters of 番号 alone,         06139000, ,           1234567890123456789, ,
            後期 with 8 digits,                  39131008, ,           12345678,   ,
            後期 with 7 digits,                  39131008, ,           1234567,    ,    late-elderly-number
            後期 with 9 digits,                  39131008, ,           123456789,  ,    late-elderly-number
            後期 with a letter,                  39131008, ,           1234567A,   ,    late-elderly-number
            後期 with a 記号,                    39131008, 9550,       12345678,   ,    late-elderly-symbol
            後期 with a 枝番,                    39131008, ,           12345678,   01,  late-elderly-branch
            不詳,                                77777777, ,           777777777,  ,
            不詳 of 後期,                        77777777, ,           77777777,   ,
            """)
    void belongTogetherOrNot(
            String name,
            String insurerNumber,
            @Nullable String symbol,
            String number,
            @Nullable String branch,
            @Nullable String refusal) {
        Checked<InsuredNumbers> checked = InsuredNumbers.check(
                InsurerNumber.valueOf(insurerNumber),
                symbol == null ? null : InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));

        assertEquals(
                refusal == null ? insurerNumber + " " + number : refusal,
                checked.<String>match(
                        numbers -> numbers.insurerNumber().wire() + " "
                                + numbers.number().wire(),
                        code -> code));
    }

    @Test
    void cannotBeMadeWithoutTheCheck() {
        InsurerNumber lateElderly = InsurerNumber.valueOf("39131008");
        InsuredNumber tooShort = InsuredNumber.valueOf("1234567");

        InvalidIdentifier refusal =
                assertThrows(InvalidIdentifier.class, () -> new InsuredNumbers(lateElderly, null, tooShort, null));

        assertEquals("late-elderly-number", refusal.code());
    }

    @Test
    void doNotShowThemselvesInLogs() {
        InsuredNumbers numbers =
                new InsuredNumbers(InsurerNumber.valueOf("06139000"), null, InsuredNumber.valueOf("12345"), null);

        assertEquals("InsuredNumbers[***]", numbers.toString());
    }
}
