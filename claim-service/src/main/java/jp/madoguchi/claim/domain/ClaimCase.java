package jp.madoguchi.claim.domain;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 請求の案件: one visit on its way to a claim, with what is known of it and what was decided last.
 *
 * @param settlement what was last answered about the amounts, if that was asked
 * @param refund what was handed back
 */
public record ClaimCase(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        ClaimStatus status,
        CaseFacts facts,
        @Nullable DecisionSnapshot decided,
        @Nullable UUID fileId,
        @Nullable Settlement settlement,
        Refund refund) {
    /** A case nothing is known of yet. */
    public static ClaimCase opened(UUID claimId, UUID visitId, InstitutionCode institution) {
        return new ClaimCase(
                claimId, visitId, institution, ClaimStatus.GATHERING, CaseFacts.NONE, null, null, null, Refund.NONE);
    }

    /** With these facts and the decision still to be made. */
    public ClaimCase with(CaseFacts now) {
        return new ClaimCase(claimId, visitId, institution, status, now, decided, fileId, settlement, refund);
    }

    /** As decided now; what has gone out stays as it went out. */
    public ClaimCase decided(DecisionSnapshot now) {
        if (status.isOut()) {
            return this;
        }
        ClaimStatus next = now.held() == null ? ClaimStatus.PREPARED : ClaimStatus.HELD;
        return new ClaimCase(claimId, visitId, institution, next, facts, now, fileId, settlement, refund);
    }

    /** Written into this file on this decision. */
    public ClaimCase exported(UUID file, DecisionSnapshot on) {
        return new ClaimCase(claimId, visitId, institution, ClaimStatus.EXPORTED, facts, on, file, settlement, refund);
    }

    /** 請求・支払の事務が終わった. */
    public ClaimCase settled() {
        return new ClaimCase(
                claimId, visitId, institution, ClaimStatus.SETTLED, facts, decided, fileId, settlement, refund);
    }

    /** With what is answered now about the amounts. */
    public ClaimCase answered(Settlement now) {
        return new ClaimCase(
                claimId, visitId, institution, status, facts, decided, fileId, now.after(settlement), refund);
    }

    /** With what is handed back now. */
    public ClaimCase refunded(Refund now) {
        return new ClaimCase(claimId, visitId, institution, status, facts, decided, fileId, settlement, now);
    }

    /** The version of the answer that stands; 0 while nobody asked. */
    public int answerVersion() {
        return settlement == null ? 0 : settlement.version();
    }

    /** まだ返していない額: what stands less what was handed back, and less than nothing where too much was. */
    public long refundDueYen() {
        return (settlement == null ? 0 : settlement.refundYen()) - refund.paidYen();
    }

    /** The findings kept with the decision. */
    public List<Finding> findings() {
        return decided == null ? List.of() : decided.findings();
    }
}
