package jp.madoguchi.claim.domain.uke;

import java.time.YearMonth;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.rules.CopaymentRule;

/** レセプト種別（外来・公費なし）: 医科, then whose scheme, one payer, and which kind of patient. */
final class ClaimKind {
    private static final String RETIRED_LAW_CODE = "67";
    private static final int SEVENTY_PERCENT_PAID = 30;

    private ClaimKind() {}

    static String code(Claim claim, YearMonth claimMonth, DatedValues values) {
        return "1" + scheme(claim) + "1" + patient(claim, claimMonth, values);
    }

    /** 1 医保・国保, 3 後期, 4 退職. */
    private static String scheme(Claim claim) {
        if (claim.identity().isLateElderly()) {
            return "3";
        }
        Insured insured = claim.identity().insured();
        return insured != null && isRetired(insured) ? "4" : "1";
    }

    private static boolean isRetired(Insured insured) {
        return insured.classification() == CoverageClass.RETIRED
                || insured.classification() == CoverageClass.SHORT_TERM_RETIRED
                || insured.numbers()
                        .insurerNumber()
                        .lawCode()
                        .filter(RETIRED_LAW_CODE::equals)
                        .isPresent();
    }

    /** 8 高齢一般・低所得 and 0 高齢7割 by age or scheme, 4 未就学, else 2 本人 and 6 家族. */
    private static String patient(Claim claim, YearMonth claimMonth, DatedValues values) {
        if (claim.identity().isLateElderly()
                || claim.ageClass() == CopaymentRule.ELDERLY
                || claim.ageClass() == CopaymentRule.LATE_ELDERLY) {
            return claim.sharePercent() == SEVENTY_PERCENT_PAID ? "0" : "8";
        }
        if (claim.ageClass() == CopaymentRule.PRESCHOOL) {
            return "4";
        }
        return relationship(claim, claimMonth, values) == Relationship.FAMILY ? "6" : "2";
    }

    private static Relationship relationship(Claim claim, YearMonth claimMonth, DatedValues values) {
        Insured insured = claim.identity().insured();
        Relationship known = insured == null ? null : insured.relationship();
        return known == null ? values.unknownRelationship(claimMonth) : known;
    }
}
