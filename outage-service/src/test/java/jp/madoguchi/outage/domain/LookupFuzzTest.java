package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.outage.domain.rule.LookupRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed finds exactly who is called so, or is told what is wrong with it. */
class LookupFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int TRIES = 20_000;
    private static final String[] PARTS = {
        "%",
        "_",
        "\\",
        "'",
        "\"",
        ";",
        "--",
        ".*",
        "(",
        "[",
        "]",
        "{",
        "^",
        "$",
        "|",
        "?",
        "+",
        "\u0000",
        "\uD842",
        "\uDFB7",
        "\u202E",
        "\u200B",
        "\uFEFF",
        "　",
        " ",
        "新橋",
        "太郎",
        "新",
        "橋",
        "太",
        "郎",
        "\uDB40\uDD00",
        "●",
        "or 1=1",
        "${x}",
        "<b>"
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261121, 5})
    void findsNobodyWhoIsNotCalledSo(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            String name = typed(dice);
            boolean isTaro = SearchText.name(name).filter("新橋太郎"::equals).isPresent();

            assertEquals(isTaro, finds(name, "東京都", null), "try " + i);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261121, 5})
    void takesNoWordOfAnAddressOrAnInsurerForAPattern(long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            String words = typed(dice);
            List<String> asked = SearchText.words(words);
            boolean holdsAll = asked.stream().allMatch("東京都港区〇〇5丁目"::contains);

            assertEquals(!asked.isEmpty() && holdsAll, finds("新橋太郎", words, null), "try " + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%", "_", ".*", "新橋%", "新橋__", "新.*", "[新]橋太郎", "新橋太郎%", "新", "新橋", "' or ''='", "\\"})
    void hasNoWildcards(String name) {
        assertFalse(finds(name, "東京都", null));
        assertFalse(finds("新橋太郎", name.equals("新橋") ? "大阪" : "%" + name, null));
    }

    @Test
    void readsAWordOfTenThousandCharacters() {
        String endless = "新".repeat(10_000);

        assertFalse(finds(endless, "東京都", null));
        assertFalse(finds("新橋太郎", endless, null));
        assertTrue(finds("新橋太郎", null, "東 ".repeat(5_000)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "昭和65年1月1日",
                "昭和64年1月8日",
                "昭和0年1月1日",
                "平成0年1月1日",
                "平成32年1月1日",
                "大正16年1月1日",
                "明治46年1月1日",
                "令和0年5月1日",
                "平成元年1月7日",
                "令和元年4月30日",
                "1954-13-01",
                "1954-02-29",
                "0000-00-00",
                "99999999",
                "-1954-03-26",
                "昭和29年3月32日",
                "S29.3.26.1",
                "20260230",
                "\u0000",
                "昭和\uD842年1月1日"
            })
    void namesTheBirthDateThatNeverWas(String typed) {
        LookupRequest request = new LookupRequest("新橋太郎", null, typed, "MALE", "東京都", null, null);

        String rules = LookupRules.check(request, TODAY)
                .match(criteria -> "none", findings -> findings.get(0).rule());

        assertEquals("OUT-103", rules);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"昭和29年3月26日", "昭和２９年３月２６日", "1954-03-26", "１９５４－０３－２６", "19540326"})
    void readsABirthDateInEitherWidth(String typed) {
        LookupRequest request = new LookupRequest("新橋太郎", null, typed, "MALE", "東京都", null, null);

        assertEquals(Optional.of(LocalDate.of(1954, 3, 26)), request.birthDay());
    }

    private static boolean finds(String name, @Nullable String address, @Nullable String insurer) {
        LookupRequest request = new LookupRequest(name, null, "1954-03-26", "MALE", address, insurer, "2021-01-19");
        return LookupRules.check(request, TODAY)
                .match(
                        criteria -> criteria.among(List.of(taroOfMinato()))
                                .match(() -> false, hit -> true, hits -> true, () -> true, () -> true, () -> true),
                        findings -> false);
    }

    private static String typed(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= dice.nextInt(4); i++) {
            text.append(PARTS[dice.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
