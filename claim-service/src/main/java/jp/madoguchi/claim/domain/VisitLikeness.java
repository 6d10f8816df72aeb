package jp.madoguchi.claim.domain;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.SameVisitGround;

/** 二つの受診の似方: whether they are of one day, and by what they look like one person's. */
public record VisitLikeness(boolean sameDay, List<SameVisitGround> grounds) {
    /** Keeps its own copy. */
    public VisitLikeness {
        grounds = List.copyOf(grounds);
    }

    /** Of these two; a visit the desk has not told of is like none. */
    public static VisitLikeness of(CaseFacts one, CaseFacts other) {
        Optional<VisitPerson> first = VisitPerson.of(one);
        Optional<VisitPerson> second = VisitPerson.of(other);
        return first.flatMap(a -> second.map(b -> new VisitLikeness(a.day().equals(b.day()), a.inCommon(b))))
                .orElseGet(() -> new VisitLikeness(false, List.of()));
    }

    /** Whether anything says that they are one person's. */
    public boolean samePerson() {
        return !grounds.isEmpty();
    }
}
