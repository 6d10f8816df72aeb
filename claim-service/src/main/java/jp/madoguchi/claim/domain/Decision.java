package jp.madoguchi.claim.domain;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.rules.ReviewOrganisation;

/** 判断: on which identity the claim is made and by which clause, or why it is held; with what every rule said. */
public sealed interface Decision {
    /** One branch for each outcome. */
    <R> R match(Function<? super Claimable, ? extends R> claimable, Function<? super Held, ? extends R> held);

    /** The clause that decided. */
    ClaimClause clause();

    /** The decisive reason in words. */
    String why();

    /** Every finding, in the order of the catalogue. */
    List<Finding> findings();

    /** 請求できる. */
    record Claimable(
            ClaimedIdentity identity,
            ReviewOrganisation organisation,
            ClaimClause clause,
            String why,
            List<Finding> findings)
            implements Decision {
        @Override
        public <R> R match(
                Function<? super Claimable, ? extends R> claimable, Function<? super Held, ? extends R> held) {
            return claimable.apply(this);
        }
    }

    /** 保留. */
    record Held(HeldReason reason, ClaimClause clause, String why, List<Finding> findings) implements Decision {
        @Override
        public <R> R match(
                Function<? super Claimable, ? extends R> claimable, Function<? super Held, ? extends R> held) {
            return held.apply(this);
        }
    }
}
