package jp.madoguchi.claim.domain;

import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.claim.domain.SameVisit.Merge;

/**
 * 二つの受診の案件: one that is, or is to be, set aside, and one that stands. Both are held while it is asked what may be
 * said of them, so no claim goes out in between.
 */
public record VisitPair(ClaimCase aside, ClaimCase standing) {
    /** Whether they are merged already. */
    public boolean isMerged() {
        Merge merge = aside.facts().same().merge();
        return merge != null && merge.into().equals(standing.visitId());
    }

    /**
     * まとめられない事情.
     *
     * @param hasOthers whether another visit was merged into the one to be set aside
     */
    public Optional<SameVisitObstacle> againstMerging(boolean hasOthers) {
        if (hasOthers
                || aside.facts().same().merge() != null
                || standing.facts().same().merge() != null) {
            return Optional.of(SameVisitObstacle.MERGED_ELSEWHERE);
        }
        if (aside.status().isOut()) {
            return Optional.of(SameVisitObstacle.CLAIMED);
        }
        return aside.refund().paidYen() == 0 ? Optional.empty() : Optional.of(SameVisitObstacle.REFUNDED);
    }

    /** 分けられない事情: from when the claim of the one visit they are is out. */
    public Optional<SameVisitObstacle> againstParting() {
        if (!isMerged()) {
            return Optional.of(SameVisitObstacle.NOT_MERGED);
        }
        boolean wentOutAsOne = aside.status().isOut()
                || (standing.status().isOut()
                        && !Objects.requireNonNull(aside.facts().same().merge()).afterClaim());
        return wentOutAsOne ? Optional.of(SameVisitObstacle.CLAIMED_AS_ONE) : Optional.empty();
    }
}
