package jp.madoguchi.gateway.desk;

import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.rules.CopaymentRatio;
import org.jspecify.annotations.Nullable;

/** 窓口負担: percent, 3割, and the clause behind it; of 医療扶助, which has no share, the amount is on the ticket. */
record CopayJson(int percent, String label, CopayClause clause, String clauseLabel) {
    static @Nullable CopayJson of(@Nullable Copay copay) {
        return copay == null ? null : shown(copay);
    }

    static CopayJson shown(Copay copay) {
        return new CopayJson(
                copay.percent(),
                CopaymentRatio.ofPercent(copay.percent())
                        .map(CopaymentRatio::label)
                        .orElse("医療券の本人支払額"),
                copay.clause(),
                copay.clause().label());
    }
}
