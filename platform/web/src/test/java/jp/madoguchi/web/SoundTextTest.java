package jp.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "見本 太郎", "\u0001", "\uD7FF\uE000", "\uD842\uDFB7", "a\uD842\uDFB7\uD842\uDFB7b"})
    void keepsWhatADatabaseGivesBack(String text) {
        assertTrue(SoundText.isSound(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "\uD842",
                "a\uD842",
                "\uD842a",
                "\uDFB7",
                "\uDFB7\uD842",
                "\uD842\uD842\uDFB7",
                "\uD842\uDFB7\uDFB7"
            })
    void refusesWhatWouldComeBackAsSomethingElse(String text) {
        assertFalse(SoundText.isSound(text));
    }
}
