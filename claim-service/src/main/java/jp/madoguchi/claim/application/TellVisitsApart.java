package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.claim.domain.SameVisit;
import jp.madoguchi.claim.domain.SameVisitObstacle;
import jp.madoguchi.claim.domain.VisitPair;

/** 別の受診とする: a patient may come twice a day; who knows says so, and the suspicion is gone. */
@ApplicationScoped
public class TellVisitsApart {
    private final VisitPairs pairs;
    private final Clock clock;

    TellVisitsApart(VisitPairs pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Says that they are two visits. */
    @WithTransaction
    public Uni<SameVisitOutcome> tell(AskedPair asked) {
        return pairs.locked(asked, pair -> tell(asked, pair));
    }

    private Uni<SameVisitOutcome> tell(AskedPair asked, VisitPair pair) {
        SameVisit before = pair.aside().facts().same();
        if (pair.isMerged()) {
            return VisitPairs.notNow(SameVisitObstacle.MERGED_ELSEWHERE);
        }
        return before.tellsApart(asked.other())
                ? VisitPairs.said(pair.aside())
                : pairs.keep(
                        asked,
                        pair.aside(),
                        before.with(new SameVisit.Other(asked.other(), asked.account(), clock.instant())),
                        "visits-told-apart",
                        List.of());
    }
}
