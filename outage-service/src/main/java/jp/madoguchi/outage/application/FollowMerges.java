package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitParted;

/** まとめに従う: a visit that is another one taken twice waits for nothing; parted again it goes on where it stood. */
@ApplicationScoped
public class FollowMerges {
    private final VisitMerges merges;

    FollowMerges(VisitMerges merges) {
        this.merges = merges;
    }

    /** Sets the visit aside. */
    @WithTransaction
    public Uni<Void> apply(VisitMerged merged) {
        return merges.keep(merged).chain(() -> merges.follow(merged.visitId()));
    }

    /** Takes it up again. */
    @WithTransaction
    public Uni<Void> apply(VisitParted parted) {
        return merges.keep(parted).chain(() -> merges.follow(parted.visitId()));
    }
}
