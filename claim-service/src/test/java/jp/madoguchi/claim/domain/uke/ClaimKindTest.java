package jp.madoguchi.claim.domain.uke;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.ClaimFixture;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.claim.domain.Patient;
import jp.madoguchi.claim.domain.Remarks;
import jp.madoguchi.claim.domain.TestTables;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.CopaymentRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimKindTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "本人, 06139000, GENERAL, SELF, STANDARD, 30, 1112",
                "家族, 06139000, GENERAL, FAMILY, STANDARD, 30, 1116",
                "本人か家族か分からない, 06139000, none, none, STANDARD, 30, 1112",
                "未就学, 06139000, GENERAL, FAMILY, PRESCHOOL, 20, 1114",
                "高齢受給者, 06139000, GENERAL, FAMILY, ELDERLY, 20, 1118",
                "高齢受給者 現役並み, 06139000, GENERAL, SELF, ELDERLY, 30, 1110",
                "75歳以上だが後期の番号でない, 06139000, GENERAL, SELF, LATE_ELDERLY, 10, 1118",
                "国保, 138016, GENERAL, SELF, STANDARD, 30, 1112",
                "退職 法別67, 67138016, none, SELF, STANDARD, 30, 1412",
                "退職 区分, 138016, RETIRED, FAMILY, STANDARD, 30, 1416",
                "退職 短期, 138016, SHORT_TERM_RETIRED, SELF, PRESCHOOL, 20, 1414",
                "後期, 39131156, GENERAL, SELF, LATE_ELDERLY, 10, 1318",
                "後期 障害認定, 39131156, GENERAL, SELF, STANDARD, 10, 1318",
                "後期 現役並み, 39131156, GENERAL, SELF, LATE_ELDERLY, 30, 1310"
            })
    void tellsTheKindOfAKnownCoverage(
            String name,
            String insurer,
            CoverageClass classification,
            Relationship relationship,
            CopaymentRule age,
            int percent,
            String code) {
        InsuredNumbers numbers = CaseFixture.numbers(insurer, null, "12345678", null);
        Insured insured = new Insured(numbers, relationship, classification, null);

        assertEquals(code, code(new ClaimedIdentity.Current(insured), age, percent));
    }

    @ParameterizedTest
    @EnumSource(InsuranceKind.class)
    void tellsTheKindOfAnUnknownCoverageByWhatWasDeclared(InsuranceKind kind) {
        ClaimedIdentity unknown = new ClaimedIdentity.Unknown(kind, new UUID(0, 1), ClaimFixture.CONTACTED);

        String expected = kind == InsuranceKind.LATE_ELDERLY ? "1310" : "1112";
        assertEquals(expected, code(unknown, CopaymentRule.STANDARD, 30));
    }

    private static String code(ClaimedIdentity identity, CopaymentRule age, int percent) {
        Patient patient = new Patient("試験 太郎", null, LocalDate.of(1980, 4, 1), Sex.MALE);
        Claim claim = ClaimFixture.claim(identity, patient, Remarks.NONE);
        return ClaimKind.code(ClaimFixture.with(claim, age, percent), MONTH, TestTables.VALUES);
    }
}
