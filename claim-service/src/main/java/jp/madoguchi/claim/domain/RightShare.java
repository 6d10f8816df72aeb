package jp.madoguchi.claim.domain;

import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.CopaymentRule;
import jp.madoguchi.rules.ExpectedCopayment;

/**
 * 本来の負担割合, with what gives it.
 *
 * @param ratio the share
 * @param ground the rule that gives it
 */
public record RightShare(CopaymentRatio ratio, SettlementGround ground) {
    /** By the rules of the confirmed coverage. */
    static RightShare of(ExpectedCopayment expected) {
        return of(
                expected.usual(),
                expected.rule(),
                "確認した資格の負担割合は" + expected.usual().label() + "です");
    }

    /** By the request. */
    static RightShare said(CopaymentRatio ratio) {
        return of(ratio, CopaymentRule.KNOWN, "負担割合は" + ratio.label() + "と申告されています");
    }

    private static RightShare of(CopaymentRatio ratio, CopaymentRule rule, String why) {
        return new RightShare(ratio, new SettlementGround(rule.id(), why, rule.basis()));
    }
}
