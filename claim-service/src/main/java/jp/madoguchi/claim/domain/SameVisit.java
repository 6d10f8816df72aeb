package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SameVisitGround;
import org.jspecify.annotations.Nullable;

/**
 * 同じ受診の記録: what people said of this visit and others that look the same. Nothing is taken out of it, so who merged
 * what, when and why stays to be read after it was taken back.
 *
 * @param version counts the mergings and partings from 1
 * @param merge the visit it is one with; null while it stands by itself
 * @param parted what was taken back
 * @param others visits somebody said are not this one
 */
public record SameVisit(int version, @Nullable Merge merge, List<Parted> parted, List<Other> others) {
    /** Nobody said anything. */
    public static final SameVisit NONE = new SameVisit(0, null, List.of(), List.of());

    /** Keeps its own copies. */
    public SameVisit {
        parted = List.copyOf(parted);
        others = List.copyOf(others);
    }

    /** 一つにまとめた. */
    public SameVisit with(Merge merged) {
        return new SameVisit(version + 1, merged, parted, others);
    }

    /** 分けた. */
    public SameVisit with(Parted back) {
        return new SameVisit(version + 1, null, added(parted, back), others);
    }

    /** 別の受診とした. */
    public SameVisit with(Other other) {
        return new SameVisit(version, merge, parted, added(others, other));
    }

    /** Whether somebody said that this is not that visit. */
    public boolean tellsApart(UUID visitId) {
        return others.stream().anyMatch(other -> other.visitId().equals(visitId));
    }

    /** Whether the last that was said of merging took it out of this visit. */
    public boolean wasPartedFrom(UUID visitId) {
        return merge == null
                && !parted.isEmpty()
                && parted.get(parted.size() - 1).merge().into().equals(visitId);
    }

    /**
     * まとめ: who said so and on what grounds.
     *
     * @param afterClaim whether the claim of the other was out by then: it went out without this visit, so it does not
     *     keep the two together
     */
    public record Merge(UUID into, List<SameVisitGround> grounds, boolean afterClaim, String account, Instant at) {
        /** Keeps its own copy. */
        public Merge {
            grounds = List.copyOf(grounds);
        }
    }

    /** 取り消したまとめ. */
    public record Parted(Merge merge, String reason, String account, Instant at) {}

    /** 別の受診. */
    public record Other(UUID visitId, String account, Instant at) {}

    private static <T> List<T> added(List<T> known, T one) {
        List<T> more = new ArrayList<>(known);
        more.add(one);
        return more;
    }
}
