package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.rules.VariantCharacters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The texts of the cases are written with escapes, because an editor may normalise what it saves. */
class SpellingTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Set<SpellingChange> ALL = EnumSet.allOf(SpellingChange.class);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/spellings.csv", numLinesToSkip = 1)
    void namesEveryChangeThatWasNeededAndNoOther(String name, String one, String other, @Nullable String needed) {
        assertEquals(expected(needed), Spelling.between(unescaped(one), unescaped(other), ALL));
        assertEquals(expected(needed), Spelling.between(unescaped(other), unescaped(one), ALL));
    }

    private static Optional<Set<SpellingChange>> expected(@Nullable String needed) {
        if (needed == null) {
            return Optional.of(Set.of());
        }
        return needed.equals("DIFFERENT")
                ? Optional.empty()
                : Optional.of(Arrays.stream(needed.split(" "))
                        .map(SpellingChange::valueOf)
                        .collect(toCollection(HashSet::new)));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(unit -> String.valueOf((char) Integer.parseInt(unit.group(1), 16)))
                .replace('_', ' ')
                .replace("\\t", "\t");
    }

    /** What the rest of the suite calls one name where a person is told of it needs no table here. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/spellings.csv", numLinesToSkip = 1)
    void agreesWithTheKeyOfNamesWhereNoTableIsNeeded(String name, String one, String other, @Nullable String needed) {
        Set<SpellingChange> changes = EnumSet.of(
                SpellingChange.GLYPH_SELECTOR,
                SpellingChange.WIDTH,
                SpellingChange.KANA_MARKS,
                SpellingChange.COMPATIBILITY,
                SpellingChange.SPACES);
        boolean isOneName =
                Spelling.between(unescaped(one), unescaped(other), changes).isPresent();

        assertTrue(!isOneName
                || JapaneseName.compatibleKey(unescaped(one)).equals(JapaneseName.compatibleKey(unescaped(other))));
    }

    /** A fixed seed: the same ten thousand pairs every time. */
    @Test
    void isTheSameFromBothSidesAndNeverNamesAChangeForEqualTexts() {
        Random dice = new Random(20230704);
        for (int i = 0; i < 10_000; i++) {
            String one = tricky(dice);
            String other = tricky(dice);
            Optional<Set<SpellingChange>> changes = Spelling.between(one, other, ALL);

            assertEquals(Optional.of(Set.of()), Spelling.between(one, one, ALL), one);
            assertEquals(changes, Spelling.between(other, one, ALL), one + " and " + other);
            changes.ifPresent(needed -> assertEquals(needed.isEmpty(), one.equals(other), one + " and " + other));
            changes.filter(needed -> !needed.isEmpty())
                    .ifPresent(needed ->
                            assertTrue(Spelling.between(one, other, needed).isPresent(), one + " and " + other));
        }
    }

    private static String tricky(Random dice) {
        String[] parts = {
            "は",
            "ハ",
            "\uFF8A",
            "\u3099",
            "\u309B",
            "\uFF9E",
            "髙",
            "高",
            "\uFA19",
            "神",
            "\uFE00",
            "\uDB40\uDD00",
            " ",
            "\u3000",
            "1",
            "１",
            "一",
            "丁目",
            "番地",
            "-",
            "\u2212",
            "ー",
            "\uD842\uDFB7",
            "吉",
            "\uD842",
            "$",
            "\\"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + dice.nextInt(3); i++) {
            text.append(parts[dice.nextInt(parts.length)]);
        }
        return text.toString();
    }

    @Test
    void findsWhatStandsForACharacterThatCouldNotBeShown() {
        for (String placeholder : List.of("●", "〓", "?", "？", "\uFFFD", "\uE000", "\uDBC0\uDC00")) {
            assertTrue(Spelling.hasPlaceholder(placeholder + "橋 一郎"), placeholder);
            assertTrue(Spelling.couldBeOne(placeholder + "橋　一郎", "高橋 一郎", ALL), placeholder);
            assertTrue(Spelling.couldBeOne("高橋 一郎", placeholder + "橋　一郎", ALL), placeholder);
        }
        assertFalse(Spelling.hasPlaceholder("高橋 〇一郎"));
    }

    @Test
    void aPlaceholderHidesOneCharacterAndNoMore() {
        assertFalse(Spelling.couldBeOne("●橋 一郎", "長谷橋 一郎", ALL));
        assertFalse(Spelling.couldBeOne("●橋 一郎", "田中 花子", ALL));
        assertFalse(Spelling.couldBeOne("●橋 一郎", "高橋 二郎", ALL));
        assertTrue(Spelling.couldBeOne("●田 一郎", "\uD842\uDFB7田 一郎", ALL));
    }

    @Test
    void everyVariantIsOneCharacterThatUnicodeDoesNotUnify() {
        List<VariantCharacters.Row> rows = VariantCharacters.rows();
        Set<String> usual =
                new HashSet<>(rows.stream().map(VariantCharacters.Row::usual).toList());
        Set<String> seen = new HashSet<>();
        for (VariantCharacters.Row row : rows) {
            assertEquals(1, row.variant().codePointCount(0, row.variant().length()), row.variant());
            assertEquals(1, row.usual().codePointCount(0, row.usual().length()), row.variant());
            assertEquals(row.variant(), Normalizer.normalize(row.variant(), Normalizer.Form.NFKC), "in NFKC already");
            assertTrue(seen.add(row.variant()), row.variant() + " stands twice");
            assertFalse(usual.contains(row.variant()), row.variant() + " is no end of its own");
            assertFalse(row.source().isBlank(), row.variant());
            assertTrue(Set.of("certain", "likely").contains(row.certainty()), row.variant());
            assertEquals(row.usual(), VariantCharacters.usual(row.variant()), row.variant() + " " + row.checkedOn());
        }
    }
}
