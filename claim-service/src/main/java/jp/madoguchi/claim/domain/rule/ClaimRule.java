package jp.madoguchi.claim.domain.rule;

import java.util.function.Function;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.contracts.event.ClaimClause;

/**
 * 請求の規則: a rung of the ladder or a gate before one.
 *
 * @param id for ever: never renumbered, never reused
 * @param clause what is told as the deciding clause when this rule decides or holds
 * @param basis the source sentence's place
 */
record ClaimRule(String id, ClaimClause clause, String basis, Function<Evidence, Verdict> asks) {
    Verdict of(Evidence evidence) {
        return asks.apply(evidence);
    }

    Finding finding(Verdict verdict) {
        return verdict.match(
                decides -> new Finding(id, Finding.Outcome.DECIDED, decides.why(), basis),
                holds -> new Finding(id, Finding.Outcome.HELD, holds.reason().why(), basis),
                passes -> new Finding(id, Finding.Outcome.PASSED, passes.why(), basis));
    }
}
