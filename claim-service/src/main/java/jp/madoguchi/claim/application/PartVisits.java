package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.claim.domain.SameVisit;
import jp.madoguchi.claim.domain.SameVisit.Merge;
import jp.madoguchi.claim.domain.SameVisit.Parted;
import jp.madoguchi.claim.domain.VisitPair;
import jp.madoguchi.contracts.event.VisitParted;

/** まとめた受診を分ける: only with a reason, which stays, and only until the claim of the one visit is out. */
@ApplicationScoped
public class PartVisits {
    private final VisitPairs pairs;
    private final Clock clock;

    PartVisits(VisitPairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Makes two visits of them again. */
    @WithTransaction
    public Uni<SameVisitOutcome> part(AskedPair asked, String reason) {
        return pairs.locked(
                asked,
                pair -> pair.aside().facts().same().wasPartedFrom(asked.other())
                        ? VisitPairs.said(pair.aside())
                        : pair.againstParting().map(VisitPairs::notNow).orElseGet(() -> write(asked, pair, reason)));
    }

    private Uni<SameVisitOutcome> write(AskedPair asked, VisitPair pair, String reason) {
        SameVisit before = pair.aside().facts().same();
        Merge merge = Objects.requireNonNull(before.merge(), "what is parted was merged");
        Parted parted = new Parted(merge, reason, asked.account(), clock.instant());
        SameVisit said = before.with(parted);
        VisitParted fact = new VisitParted(
                pair.aside().claimId(),
                asked.visitId(),
                asked.institution(),
                merge.into(),
                said.version(),
                parted.account(),
                parted.at());
        return pairs.keep(asked, pair.aside(), said, "visits-parted", List.of(fact));
    }
}
