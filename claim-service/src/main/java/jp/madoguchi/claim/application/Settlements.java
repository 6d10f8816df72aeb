package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Settlement;
import jp.madoguchi.claim.domain.SettlementCase;
import jp.madoguchi.claim.domain.rule.SettlementRules;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementAsked;

/**
 * 精算の答え: made anew from all facts whenever one is added, once somebody has asked; told only when it says something
 * else.
 */
@ApplicationScoped
class Settlements {
    private final ClaimCases cases;
    private final Clock clock;

    Settlements(ClaimCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The case with what is answered now. Must be called inside a transaction that holds the case. */
    Uni<ClaimCase> answer(ClaimCase known) {
        SettlementAsked asked = known.facts().settlement();
        return asked == null
                ? Uni.createFrom().item(known)
                : isOfAnother(known)
                        .map(elsewhere -> known.answered(
                                SettlementRules.answer(new SettlementCase(known.facts(), asked, elsewhere))));
    }

    /** What there is to tell about it. */
    List<SettlementAnswered> news(ClaimCase before, ClaimCase after) {
        Settlement now = after.settlement();
        SettlementAsked asked = after.facts().settlement();
        return now == null || asked == null || now.equals(before.settlement())
                ? List.of()
                : List.of(new SettlementAnswered(
                        after.claimId(),
                        after.visitId(),
                        after.institution(),
                        now.version(),
                        now.kind(),
                        asked.askedAt(),
                        now.result(),
                        now.amounts(),
                        now.grounds(),
                        clock.instant()));
    }

    /** Asked only while this institution has no record of the visit. */
    private Uni<Boolean> isOfAnother(ClaimCase known) {
        return known.facts().visit() == null
                ? cases.isOfAnother(known.institution(), known.visitId())
                : Uni.createFrom().item(false);
    }
}
