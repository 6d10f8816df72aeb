package jp.madoguchi.claim.application;

import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.contracts.event.DeclarationContent;
import org.jspecify.annotations.Nullable;

/**
 * 請求の時期が来た案件: a case with its decision for the month of the claim.
 *
 * @param content of a 不詳 claim, and only in memory
 */
record DueCase(
        ClaimCase claimCase, Decision decision, @Nullable DeclarationContent content) {
    DueCase with(DeclarationContent opened) {
        return new DueCase(claimCase, decision, opened);
    }

    DueCase with(Decision instead) {
        return new DueCase(claimCase, instead, null);
    }
}
