package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupRequest;
import jp.madoguchi.outage.domain.LookupStep;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({
    "OUT-101", "OUT-102", "OUT-103", "OUT-104", "OUT-105", "OUT-106", "OUT-107", "OUT-108", "OUT-110", "OUT-111",
    "OUT-114"
})
class LookupRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/rules/lookup-rule-cases.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void namesEverythingThatIsMissingOrWrong(
            String name,
            @Nullable String typedName,
            @Nullable String kana,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String address,
            @Nullable String insurer,
            @Nullable String confirmationDate,
            @Nullable String expected) {
        LookupRequest request = new LookupRequest(typedName, kana, birthDate, sex, address, insurer, confirmationDate);

        String rules = LookupRules.check(request, TODAY)
                .match(
                        criteria -> "",
                        findings -> findings.stream().map(Finding::rule).collect(Collectors.joining(" ")));

        assertEquals(expected == null ? "" : expected, rules);
    }

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource({
        "EXACT, 新橋太郎,, ''",
        "EXACT,, シンバシ, ''",
        "VARIANTS, 新橋太郎,, ''",
        "VARIANTS,, シンバシ, OUT-111",
        "KANA_ONLY, 新橋太郎, シンバシ, ''",
        "KANA_ONLY, 新橋太郎,, OUT-111",
        "KANA_ONLY,, シンバシ, OUT-111",
        "KANA_ONLY,,, OUT-101 OUT-111"
    })
    void letsAWiderStepSearchOnlyWithWhatItCompares(
            LookupStep step, @Nullable String typedName, @Nullable String kana, String expected) {
        LookupRequest request = new LookupRequest(
                typedName, kana, "1954-03-26", "MALE", "東京都", null, null, step, new UUID(1, 1), null, false);

        String rules = LookupRules.check(request, TODAY)
                .match(
                        criteria -> "",
                        findings -> findings.stream().map(Finding::rule).collect(Collectors.joining(" ")));

        assertEquals(expected, rules);
    }

    @Test
    void letsAWiderStepFollowOnlyASearchThatFoundNobody() {
        assertEquals(List.of(), LookupRules.following(true));
        assertEquals(
                List.of("OUT-110"),
                LookupRules.following(false).stream().map(Finding::rule).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "昭和29年3月26日, 1954-03-26",
        "1954-03-26, 1954-03-26",
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "令和元年5月1日, 2019-05-01",
        "明治45年7月29日, 1912-07-29"
    })
    void readsABirthDateByEraOrGregorian(String typed, LocalDate expected) {
        assertEquals(expected, criteria(typed, null).birthDate());
    }

    @Test
    void takesTodayForAMissingConfirmationDate() {
        assertEquals(TODAY, criteria("1954-03-26", null).confirmationDate());
        assertEquals(
                LocalDate.of(2021, 1, 19), criteria("1954-03-26", "2021/01/19").confirmationDate());
    }

    private static LookupCriteria criteria(String birthDate, @Nullable String confirmationDate) {
        LookupRequest request =
                new LookupRequest("新橋太郎", null, birthDate, Sex.MALE.name(), "東京都", null, confirmationDate);
        return LookupRules.check(request, TODAY).match(criteria -> criteria, findings -> {
            throw new AssertionError(findings);
        });
    }
}
