package jp.madoguchi.claim.domain.uke;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UkeTextTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "新橋 太郎, 新橋　太郎",
        "'新橋  　太郎 ', 新橋　太郎",
        "ｼﾝﾊﾞｼ ｲﾁﾛｳ, シンバシ　イチロウ",
        "試験1-1-1, 試験１－１－１",
        "A~z, Ａ～ｚ",
        "1−1〜2‖3, １－１～２∥３",
        "¥100, ￥１００"
    })
    void makesTextFullWidth(String text, String wide) {
        assertEquals(wide, UkeText.fullWidth(text));
    }

    @Test
    void leavesAControlCharacterForItsModeToRefuse() {
        assertEquals("試\u0001", UkeText.fullWidth("試\u0001"));
        assertFalse(FieldMode.KANJI.allows("試\u0001"));
    }

    @Test
    void writesKatakanaWithoutSpaces() {
        assertEquals("シンバシイチロウ", UkeText.katakana("しんばし ｲﾁﾛｳ"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "亜, 889F", // the first kanji of level 1
        "熙, EAA4", // the last of level 2
        "～, 8160", "－, 817C", "ｱ, B1"
    })
    void encodesWhatJisKnows(String text, String hex) {
        assertArrayEquals(HexFormat.of().parseHex(hex), UkeText.encode(text).orElse(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"髙", "﨑", "①", "㈱", "𠮷", "〜", "€"})
    void refusesWhatJisDoesNotKnow(String text) {
        assertFalse(UkeText.isWritable(text));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"'', 76, ''", "住所, 76, 住所", "一二三四, 8, 一二三四", "一二三四五, 8, 一二三四 五", "一二三, 3, 一 二 三", "一二, 1, 一 二"})
    void wrapsWithoutSplittingACharacter(String text, int bytes, String pieces) {
        List<String> expected = text.isEmpty() ? List.of("") : Arrays.asList(pieces.split(" "));
        assertEquals(expected, UkeText.wrap(text, bytes));
    }
}
