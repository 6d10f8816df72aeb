package jp.madoguchi.claim.rest;

import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimClause;

/** 保留: the reason, its clause and what the person does next. */
record HeldJson(String code, String why, String clause, String nextStep) {
    static HeldJson of(HeldReason reason, ClaimClause clause) {
        return new HeldJson(reason.code(), reason.why(), clause.label(), reason.nextStep());
    }
}
