package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.SameVisit;
import jp.madoguchi.claim.domain.SameVisit.Merge;
import jp.madoguchi.claim.domain.VisitLikeness;
import jp.madoguchi.claim.domain.VisitPair;
import jp.madoguchi.claim.domain.rule.SameVisitRules;
import jp.madoguchi.contracts.event.VisitMerged;

/**
 * 同じ受診としてまとめる: a person says which one stands; the other is set aside and not claimed. Happens once, however often
 * it is said.
 */
@ApplicationScoped
public class MergeVisits {
    private final VisitPairs pairs;
    private final ClaimCases cases;
    private final Clock clock;

    MergeVisits(VisitPairs pairs, ClaimCases cases, Clock clock) {
        this.pairs = pairs;
        this.cases = cases;
        this.clock = clock;
    }

    /** Sets the one aside for the other. */
    @WithTransaction
    public Uni<SameVisitOutcome> merge(AskedPair asked) {
        return pairs.locked(
                asked,
                pair -> pair.isMerged()
                        ? VisitPairs.said(pair.aside())
                        : cases.hasMerged(asked.institution(), asked.visitId())
                                .chain(hasOthers -> merge(asked, pair, hasOthers)));
    }

    private Uni<SameVisitOutcome> merge(AskedPair asked, VisitPair pair, boolean hasOthers) {
        VisitLikeness likeness =
                VisitLikeness.of(pair.aside().facts(), pair.standing().facts());
        List<Finding> findings = SameVisitRules.findings(likeness);
        return findings.isEmpty()
                ? pair.againstMerging(hasOthers).map(VisitPairs::notNow).orElseGet(() -> write(asked, pair, likeness))
                : VisitPairs.answer(new SameVisitOutcome.Refused(findings));
    }

    private Uni<SameVisitOutcome> write(AskedPair asked, VisitPair pair, VisitLikeness likeness) {
        boolean afterClaim = pair.standing().status().isOut();
        Merge merge = new Merge(asked.other(), likeness.grounds(), afterClaim, asked.account(), clock.instant());
        SameVisit said = pair.aside().facts().same().with(merge);
        VisitMerged fact = new VisitMerged(
                pair.aside().claimId(),
                asked.visitId(),
                asked.institution(),
                merge.into(),
                merge.grounds(),
                said.version(),
                merge.account(),
                merge.at());
        return pairs.keep(asked, pair.aside(), said, "visits-merged", List.of(fact));
    }
}
