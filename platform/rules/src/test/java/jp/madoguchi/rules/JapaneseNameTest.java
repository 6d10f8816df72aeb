package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseNameTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/name-keys.csv", numLinesToSkip = 1)
    void isTheSameOrNot(String name, String one, String other, boolean same) {
        assertEquals(same, JapaneseName.matchKey(one).equals(JapaneseName.matchKey(other)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/kana-keys.csv", numLinesToSkip = 1)
    void hasOneSpellingInKana(String name, String kana, String key) {
        assertEquals(key, Kana.matchKey(kana));
        assertEquals(key, Kana.matchKey(key));
    }

    @Test
    void joinsAMarkWrittenAsACharacterOfItsOwn() {
        assertEquals("バ", Kana.matchKey("ハ\u3099"));
        assertEquals("パ", Kana.matchKey("は\u309A"));
    }

    @Test
    void doesNotCountASelectorOfGlyphs() {
        assertEquals("葛城", JapaneseName.matchKey("葛\uDB40\uDD00城"));
        assertEquals("葛城", JapaneseName.matchKey("葛\uFE00城"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "\uFA1B, 福",
        "\uFA19, 神",
        "\uFA45, 海",
        "\uFA2D, 鶴",
        "\uFA26, 都",
        "\uF92C, 郎",
        "\uD87E\uDC00, 丽",
        "\u2FBC, 高",
        "㈱, (株)",
        "①, 1",
        "㌔, キロ"
    })
    void readsACompatibilityCharacterAsWhatItStandsForOnlyWhereThatIsAsked(String written, String standsFor) {
        assertEquals("新" + written + "一", JapaneseName.matchKey("新 " + written + "　一"));
        assertEquals("新" + standsFor + "一", JapaneseName.compatibleKey("新 " + written + "　一"));
    }

    @Test
    void composesAMarkBesideACompatibilityIdeograph() {
        assertEquals("\uFA19バ\uFA19$", JapaneseName.matchKey("\uFA19 ﾊ ﾞ\uFA19＄"));
        assertEquals("\uFA19バ\uFA19$", Kana.matchKey("\uFA19 は ﾞ\uFA19＄"));
        assertEquals("神バ神$", JapaneseName.compatibleKey("\uFA19 ﾊ ﾞ\uFA19＄"));
    }

    @Test
    void seesThePlaceholderOfWhatCouldNotBeShown() {
        assertTrue(JapaneseName.hasPlaceholder("●橋 一郎"));
        assertTrue(JapaneseName.hasPlaceholder("高橋 一●"));
        assertFalse(JapaneseName.hasPlaceholder("高橋 一郎"));
    }
}
