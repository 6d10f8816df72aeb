package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.contracts.event.CardRelinked;

/** ひも付け誤りを守る: whose record may be somebody else's is not shown until the registry says that it was mended. */
@ApplicationScoped
public class HeedMislinks {
    private final Enrollees enrollees;

    HeedMislinks(Enrollees enrollees) {
        this.enrollees = enrollees;
    }

    /** Hides the person. */
    @WithTransaction
    public Uni<Void> apply(CardMislinked reported) {
        return enrollees.mislinked(reported.personId(), reported.mislinkId());
    }

    /** Shows the person again, unless another report is open. */
    @WithTransaction
    public Uni<Void> apply(CardRelinked mended) {
        return enrollees.relinked(mended.personId(), mended.mislinkId());
    }
}
