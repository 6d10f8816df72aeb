package jp.madoguchi.contracts.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            保険者番号,                        01130012
            保険者番号 of a 健保組合,           06132013
            保険者番号 of a 共済,               33120015
            sample of the outage manual,       06139000
            other sample of the outage manual, 02199990
            国保,                              138016
            another 国保,                      138057
            公費負担者番号 of a worked example, 54016027
            公費負担者番号,                    19136019
            医療機関コード,                    0110113719
            不詳 代替,                         77777779
            """)
    void completesNumbersInUse(String name, String number) {
        assertTrue(CheckDigit.isSatisfiedBy(number));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            不詳,              77777777
            災害不詳,          99999999
            災害 公費 of ORCA, 12888888
            """)
    void doesNotCompleteTheSubstitutes(String name, String number) {
        assertFalse(CheckDigit.isSatisfiedBy(number));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the arithmetic behind 77777779, 7777777, 9
            a sum that is a multiple of 10, 0000000, 0
            the digit furthest right counts double, 0000001, 8
            its neighbour counts once, 0000010, 9
            a product of two digits is added up, 0000009, 1
            """)
    void isComputedFromTheBody(String name, String body, int expected) {
        assertEquals(expected, CheckDigit.of(body));
    }

    @RepeatedTest(200)
    void noticesEverySingleWrongDigit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            body.append(random.nextInt(10));
        }
        String number = body.toString() + CheckDigit.of(body.toString());
        assertTrue(CheckDigit.isSatisfiedBy(number));
        for (int position = 0; position < number.length(); position++) {
            StringBuilder wrong = new StringBuilder(number);
            int digit = Character.digit(number.charAt(position), 10);
            wrong.setCharAt(position, Character.forDigit((digit + 1 + random.nextInt(9)) % 10, 10));
            assertFalse(CheckDigit.isSatisfiedBy(wrong.toString()));
        }
    }
}
