package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;

/** 受付済み: a visit in the journal and how far its fact got. */
public record SavedVisit(
        VisitRecorded visit,
        long sequence,
        EntryState state,
        @Nullable String code) {
    /** Whether a 申立書 was taken that lies on paper: no key was left to seal it, or the desk chose paper. */
    public boolean paperForm() {
        return visit.basis() == VisitBasis.DECLARATION && visit.declarationId() == null;
    }
}
