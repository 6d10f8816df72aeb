package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written-down normalisation against what the platform knows of every assigned character. */
class JapaneseNameUnicodeTest {
    private static final int LEAST_PAIRS = 200;

    @Test
    void changesNothingOnASecondReading() {
        List<String> twice = assigned()
                .mapToObj(Character::toString)
                .flatMap(character -> Stream.of(character, "ハ" + character + "\u3099"))
                .filter(name -> !JapaneseName.matchKey(name).equals(JapaneseName.matchKey(JapaneseName.matchKey(name))))
                .toList();

        assertEquals(List.of(), twice);
    }

    /**
     * U+FF01 to U+FFEE are the characters Unicode decomposes as wide or narrow, with the full-width space. Of any other
     * character nothing is folded but what NFC composes, and of 互換漢字 not even that.
     */
    @Test
    void foldsWidthAndNothingElse() {
        List<String> wrong = assigned()
                .filter(character -> !isDropped(character) && character != '゛' && character != '゜')
                .filter(character -> !(isOfAnotherWidth(character)
                        ? isOnlyItsUsualWidth(character)
                        : key(character).equals(composed(character))))
                .mapToObj(character -> "U+" + Integer.toHexString(character))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void foldsCompatibilityCharactersWhereThatIsAskedWhicheverKeyCameFirst() {
        List<String> wrong = assigned()
                .mapToObj(Character::toString)
                .flatMap(character -> Stream.of(character, "ハ" + character + "\u3099"))
                .filter(name -> {
                    String key = JapaneseName.compatibleKey(name);
                    return !key.equals(JapaneseName.compatibleKey(JapaneseName.matchKey(name)))
                            || !key.equals(JapaneseName.compatibleKey(key))
                            || !key.equals(JapaneseName.matchKey(key));
                })
                .toList();

        assertEquals(List.of(), wrong);
        assigned()
                .filter(JapaneseNameUnicodeTest::isCompatibilityIdeograph)
                .mapToObj(Character::toString)
                .forEach(character -> assertEquals(
                        Normalizer.normalize(character, Normalizer.Form.NFC), JapaneseName.compatibleKey(character)));
    }

    @Test
    void readsEveryFullWidthLetterAsItsHalfWidthOne() {
        for (char half = '!'; half <= '~'; half++) {
            char full = (char) (half - '!' + '！');
            assertEquals(key(half), key(full), "U+" + Integer.toHexString(full));
        }
    }

    @Test
    void readsEveryHalfWidthKanaAsItsFullWidthOne() {
        String half = "ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ";
        String full = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

        assertEquals(full, JapaneseName.matchKey(half));
        assertEquals(
                "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ",
                JapaneseName.matchKey("ｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞｽﾞｾﾞｿﾞﾀﾞﾁﾞﾂﾞﾃﾞﾄﾞﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟｳﾞ"));
    }

    @Test
    void dropsEverySpaceAndNothingThatIsNone() {
        assigned()
                .filter(character -> Character.isSpaceChar(character) || character == '\t' || character == '\n')
                .forEach(space -> assertEquals("新橋太郎", JapaneseName.matchKey("新橋" + Character.toString(space) + "太郎")));
        for (String kept : List.of("・", "ー", "々", "〆", "●", "﨑", "％", "＿", "\\", "'")) {
            assertNotEquals("新橋太郎", JapaneseName.matchKey("新橋" + kept + "太郎"), kept);
        }
    }

    /** What looks or sounds alike stays two names: a search that forgives one finds a stranger. */
    @Test
    void keepsWhatIsEasilyMistakenApart() {
        Set<List<String>> pairs = new LinkedHashSet<>();
        VariantCharacters.rows().forEach(row -> pairs.add(List.of(row.variant(), row.usual())));
        lines("/rules/confusable-groups.csv").forEach(line -> pairs.addAll(pairsOf(line.split(",", 2)[1].split(" "))));

        assertTrue(pairs.size() >= LEAST_PAIRS, "only " + pairs.size());
        for (List<String> pair : pairs) {
            assertNotEquals(
                    JapaneseName.matchKey("新" + pair.get(0) + "一"), JapaneseName.matchKey("新" + pair.get(1) + "一"));
        }
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(JapaneseNameUnicodeTest.class.getResourceAsStream(resource));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> pairsOf(String... characters) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            for (int j = i + 1; j < characters.length; j++) {
                pairs.add(List.of(characters[i], characters[j]));
            }
        }
        return pairs;
    }

    private static IntStream assigned() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.isDefined(character)
                        && Character.getType(character) != Character.SURROGATE
                        && Character.getType(character) != Character.PRIVATE_USE);
    }

    private static boolean isOfAnotherWidth(int character) {
        return character >= 0xFF01 && character <= 0xFFEE;
    }

    private static boolean isOnlyItsUsualWidth(int character) {
        String written = Character.toString(character);
        return key(character).length() == 1
                && !isOfAnotherWidth(key(character).charAt(0))
                && Normalizer.normalize(key(character), Normalizer.Form.NFKC)
                        .equals(Normalizer.normalize(written, Normalizer.Form.NFKC));
    }

    private static boolean isCompatibilityIdeograph(int character) {
        return (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    private static String composed(int character) {
        String written = Character.toString(character);
        return isCompatibilityIdeograph(character) ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    private static boolean isDropped(int character) {
        return Character.isSpaceChar(character)
                || (character >= '\t' && character <= '\r')
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static String key(int character) {
        return JapaneseName.matchKey(Character.toString(character));
    }
}
