package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import jp.madoguchi.testing.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over names nobody thought of: every kana in both widths and scripts, every way to write a mark, and plain noise. */
class NormalisationPropertyTest {
    private static final int MANY = 100_000;
    private static final String[] FULL = kana('ァ', 'ヺ');
    private static final String[] HIRAGANA = kana('ぁ', 'ゖ');
    private static final String[] HALF = kana('ｦ', 'ﾝ');
    private static final String[] MARKS = {"゛", "゜", "\u3099", "\u309A", "ﾞ", "ﾟ", "¨", "\u0308", "\u0301", "´"};
    private static final String[] BETWEEN = {" ", "　", "\t", "\u00A0", "\uFE00", "\uDB40\uDD00", "ー", "ｰ", "・", "●"};
    private static final String[] IDEOGRAPHS = {"髙", "高", "\uFA19", "神", "\uD842\uDFB7", "㍿", "①", "ゟ", "ヿ", "ﬁ", "か"};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261121, 7})
    void isTheSameWhenDoneTwice(long seed) {
        Cases.check(seed, MANY, random -> {
            String name = any(random);

            assertEquals(JapaneseName.matchKey(name), JapaneseName.matchKey(JapaneseName.matchKey(name)), shown(name));
            assertEquals(Kana.matchKey(name), Kana.matchKey(Kana.matchKey(name)), shown(name));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void takesEveryTextAndLeavesNeitherSpacesNorSelectors(long seed) {
        Cases.check(seed, MANY, random -> {
            String key = Kana.matchKey(random.nextBoolean() ? Cases.units(random, 12) : any(random));

            assertFalse(key.codePoints().anyMatch(NormalisationPropertyTest::isSpaceOrSelector), shown(key));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void isTheSameInBothWidthsBothScriptsAndEveryWayToWriteAMark(long seed) {
        Cases.check(seed, MANY, random -> {
            String half = Cases.text(random, 8, HALF) + Cases.oneOf(random, "", "ﾞ", "ﾟ") + Cases.text(random, 3, HALF);
            String full = Normalizer.normalize(half, Normalizer.Form.NFKC);
            String apart = Normalizer.normalize(full, Normalizer.Form.NFD);
            String key = Kana.matchKey(half);

            assertEquals(key, Kana.matchKey(full), shown(half));
            assertEquals(key, Kana.matchKey(apart), shown(half));
            assertEquals(key, Kana.matchKey(apart.replace('\u3099', '゛').replace('\u309A', '゜')), shown(half));
            assertEquals(key, Kana.matchKey(hiragana(full)), shown(half));
            assertEquals(key, Kana.matchKey(spaced(random, full)), shown(half));
            assertEquals(JapaneseName.matchKey(half), JapaneseName.matchKey(full), shown(half));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 5)
    void tellsApartWhatIsNotOneName(long seed) {
        Cases.check(seed, MANY, random -> {
            String one = Cases.text(random, 6, FULL);
            String other = Cases.text(random, 6, FULL);
            boolean same = Normalizer.normalize(one, Normalizer.Form.NFC)
                    .equals(Normalizer.normalize(other, Normalizer.Form.NFC));

            assertEquals(same, Kana.matchKey(one).equals(Kana.matchKey(other)), shown(one) + " and " + shown(other));
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"わ\u3099,ヷ", "ﾜﾞ,ヷ", "か ゛,ガ", "か\uFE00\u3099,ガ", "う゛ぁ,ヴァ", "ゐ\u3099,ヸ", "ゝ゛,ヾ"})
    void composesAMarkWithItsLetterHoweverTheyWereWritten(String written, String key) {
        assertEquals(key, Kana.matchKey(written));
        assertTrue(Normalizer.isNormalized(Kana.matchKey(written), Normalizer.Form.NFC));
    }

    private static String any(Random random) {
        StringBuilder name = new StringBuilder();
        for (int left = random.nextInt(9); left > 0; left--) {
            name.append(
                    Cases.oneOf(random, Cases.oneOf(random, FULL, HIRAGANA, HALF, MARKS, MARKS, BETWEEN, IDEOGRAPHS)));
        }
        return random.nextInt(20) == 0 ? name + Cases.units(random, 4) : name.toString();
    }

    /** Never before a mark: between a letter and what belongs to it there is no space. */
    private static String spaced(Random random, String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return text.substring(0, at) + Cases.oneOf(random, " ", "　") + text.substring(at);
    }

    private static String hiragana(String katakana) {
        StringBuilder text = new StringBuilder(Normalizer.normalize(katakana, Normalizer.Form.NFD));
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'ァ' && letter <= 'ヶ') {
                text.setCharAt(i, (char) (letter - ('ァ' - 'ぁ')));
            }
        }
        return text.toString();
    }

    private static boolean isSpaceOrSelector(int c) {
        return Character.isSpaceChar(c) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String[] kana(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).toArray(String[]::new);
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(unit -> shown.append(String.format("\\u%04X", unit)));
        return shown.toString();
    }
}
