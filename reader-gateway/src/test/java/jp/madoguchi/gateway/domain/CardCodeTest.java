package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCodeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "born in the last century,          54032620310815",
        "born in this century,              10110120300042",
        "born today,                        26112120310042",
        "the leap day of 2000,              00022920300042",
        "the first year a card could end,   54032620160815",
        "a card issued today for ten years, 54032620360815",
        "full-width digits and hyphens,     ５４０３２６-２０３１-０８１５",
        "spaces between the groups,         540326 2031 0815"
    })
    void isWorthATryWhenItCanStandOnACard(String name, String typed) {
        assertEquals(List.of(), broken(typed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing,                        '',              card-code-digits",
        "13 digits,                      5403262031081,   card-code-digits",
        "15 digits,                      540326203108150, card-code-digits",
        "a letter,                       5403262031081O,  card-code-digits",
        "the 12 digits of 個人番号,       123456789018,    card-code-individual-number",
        "a month that is none,           54132620310815,  card-code-birth-date",
        "a day that is none,             54023020310815,  card-code-birth-date",
        "the leap day of 1900 and of no 2100, 01022920310815, card-code-birth-date",
        "an expiry before the first card, 54032620150815, card-code-expiry-year",
        "an expiry beyond ten years,     54032620370815,  card-code-expiry-year",
        "the century left out,           54032631081500,  card-code-expiry-year",
        "both dates wrong,               54133220370815,  card-code-birth-date card-code-expiry-year"
    })
    void isRefusedBeforeItCostsATry(String name, String typed, String rules) {
        assertEquals(Arrays.asList(rules.split(" ")), broken(typed));
    }

    @Test
    void takesABirthDateInTheFutureForTheLastCentury() {
        assertEquals(List.of(), broken("26112220310815"));
    }

    @Test
    void refusesABirthDateThatNoCenturyHasSeenYet() {
        List<String> rules = CardCode.check("26112220310815", LocalDate.of(1926, 11, 21))
                .match(
                        code -> List.of(),
                        findings -> findings.stream().map(DeskFinding::rule).toList());

        assertEquals(List.of("card-code-birth-date", "card-code-expiry-year"), rules);
    }

    @Test
    void findingsNeverRepeatWhatWasTyped() {
        TypedCode typed = CardCode.check("54133220370815", TODAY);
        assertFalse(typed.toString().contains("5413"), typed.toString());
    }

    @Test
    void isGivenToTheCardAsFourteenCharactersAndToALogAsNone() {
        CardCode code = CardCode.check("540326-2031-0815", TODAY).match(plausible -> plausible, findings -> {
            throw new AssertionError(findings);
        });
        assertArrayEquals("54032620310815".getBytes(StandardCharsets.US_ASCII), code.bytes());
        assertEquals("CardCode[***]", code.toString());
    }

    private static List<String> broken(String typed) {
        return CardCode.check(typed, TODAY)
                .match(
                        code -> List.of(),
                        findings -> findings.stream().map(DeskFinding::rule).toList());
    }
}
