package jp.madoguchi.claim.domain;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 請求の案件: one visit on its way to a claim, with what is known of it and what was decided last. */
public record ClaimCase(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        ClaimStatus status,
        CaseFacts facts,
        @Nullable DecisionSnapshot decided,
        @Nullable UUID fileId) {
    /** A case nothing is known of yet. */
    public static ClaimCase opened(UUID claimId, UUID visitId, InstitutionCode institution) {
        return new ClaimCase(claimId, visitId, institution, ClaimStatus.GATHERING, CaseFacts.NONE, null, null);
    }

    /** With these facts and the decision still to be made. */
    public ClaimCase with(CaseFacts now) {
        return new ClaimCase(claimId, visitId, institution, status, now, decided, fileId);
    }

    /** As decided now; what has gone out stays as it went out. */
    public ClaimCase decided(DecisionSnapshot now) {
        if (status.isOut()) {
            return this;
        }
        ClaimStatus next = now.held() == null ? ClaimStatus.PREPARED : ClaimStatus.HELD;
        return new ClaimCase(claimId, visitId, institution, next, facts, now, fileId);
    }

    /** Written into this file on this decision. */
    public ClaimCase exported(UUID file, DecisionSnapshot on) {
        return new ClaimCase(claimId, visitId, institution, ClaimStatus.EXPORTED, facts, on, file);
    }

    /** 請求・支払の事務が終わった. */
    public ClaimCase settled() {
        return new ClaimCase(claimId, visitId, institution, ClaimStatus.SETTLED, facts, decided, fileId);
    }

    /** The findings kept with the decision. */
    public List<Finding> findings() {
        return decided == null ? List.of() : decided.findings();
    }
}
