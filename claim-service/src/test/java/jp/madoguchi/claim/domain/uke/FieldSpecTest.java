package jp.madoguchi.claim.domain.uke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSpecTest {
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "fits",
            value = {
                "数字, 3, 固定, 123, fits",
                "数字, 3, 固定, 12, 3バイトに足りません",
                "数字, 3, 固定, 1234, 3バイトを超えます",
                "数字, 3, 固定, '', 必ず記録する項目です",
                "数字, 3, 可変, '', fits",
                "数字, 3, 可変, 12, fits",
                "数字, 3, 可変, 1a, 数字モードで記録できない文字があります",
                "数字, 5, 可変, 1.1, fits",
                "英数, 8, 固定, '  138016', fits",
                "英数, 8, 可変, 'a,b', 英数モードで記録できない文字があります",
                "英数, 8, 可変, 'a\"b', 英数モードで記録できない文字があります",
                "英数, 8, 可変, ｼﾝﾊﾞｼ, fits",
                "漢字, 4, 可変, 試験, fits",
                "漢字, 4, 可変, 試験１, 4バイトを超えます",
                "漢字, 8, 可変, 試験1, 漢字モードで記録できない文字があります",
                "漢字, 8, 可変, 髙木, JIS第一・第二水準にない文字があります",
                "漢字, 8, 可変, 𠮷野, JIS第一・第二水準にない文字があります",
                "英数又は漢字, 8, 可変, 試験, fits",
                "英数又は漢字, 8, 可変, ab, fits",
                "英数又は漢字, 8, 可変, 試a, 英数又は漢字モードで記録できない文字があります",
                "'', '', 可変, '', fits",
                "'', '', 可変, 1, モードで記録できない文字があります"
            })
    void refusesAValueThatDoesNotFit(String mode, String bytes, String form, String value, String refusal) {
        FieldSpec spec = FieldSpec.of("XX", "2", "項目", mode, bytes, form, "certain");

        assertEquals(refusal, spec.refuses(value).orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX,2,項目,数字,3", "XX,2,項目,記号,3,固定"})
    void refusesATableItCannotRead(String line) {
        assertThrows(IllegalArgumentException.class, () -> FieldSpec.of(line.split(",", -1)));
    }
}
