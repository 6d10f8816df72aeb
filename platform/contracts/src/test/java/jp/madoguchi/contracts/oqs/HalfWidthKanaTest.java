package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfWidthKanaTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "full width,シケン　タロウ,ｼｹﾝ ﾀﾛｳ",
        "half width stays,ｼｹﾝ ﾀﾛｳ,ｼｹﾝ ﾀﾛｳ",
        "voiced,ガギグゲゴ・パピプペポ,ｶﾞｷﾞｸﾞｹﾞｺﾞ･ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ",
        "vu and va,ヴァンヷ,ｳﾞｧﾝﾜﾞ",
        "small letters and the long sound,ジョッキー,ｼﾞｮｯｷｰ",
        "hiragana,さとう　じゅん,ｻﾄｳ ｼﾞｭﾝ",
        "letters and figures,Ａｂ１－２（三）,Ab1-2(三)",
        "no half-width form,ヰヱヮ,ヰヱヮ",
    })
    void writesAReadingInHalfWidth(String why, String fed, String shown) {
        assertEquals(shown, HalfWidthKana.of(fed), why);
    }

    @Test
    void takesMarksThatAreCharactersOfTheirOwn() {
        assertEquals("ｶﾞﾊﾟｶﾞﾊﾟ", HalfWidthKana.of("カ\u3099ハ\u309Aカ゛ハ゜"));
    }

    @Test
    void everyHalfWidthLetterIsFoundAgainFromItsFullWidth() {
        for (char half = '｡'; half <= 'ﾝ'; half++) {
            String full = Normalizer.normalize(String.valueOf(half), Normalizer.Form.NFKC);
            assertEquals(String.valueOf(half), HalfWidthKana.of(full));
        }
    }
}
