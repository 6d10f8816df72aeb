package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.ClaimHeld;
import jp.madoguchi.contracts.event.ClaimPrepared;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.DeclarationDestroyed;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.domain.BoardVisit;

/** 運用ボードのために数える: what other parts' facts mean for the figures. */
@ApplicationScoped
public class CountForBoard {
    private final BoardCounts counts;

    CountForBoard(BoardCounts counts) {
        this.counts = counts;
    }

    /** A patient was taken. */
    @WithTransaction
    public Uni<Void> apply(VisitRecorded visit) {
        return counts.keep(BoardVisit.of(visit));
    }

    /** A declaration is there, and its numbers are not. */
    @WithTransaction
    public Uni<Void> apply(DeclarationRecorded declaration) {
        return counts.opened(declaration.declarationId(), declaration.institution());
    }

    /** Only a patient who gave the numbers closes a declaration. */
    @WithTransaction
    public Uni<Void> apply(PatientContacted contact) {
        return contact.outcome() == ContactOutcome.NUMBERS_GIVEN
                ? counts.closed(contact.declarationId(), contact.institution())
                : Uni.createFrom().voidItem();
    }

    /** Nothing is left to ask for. */
    @WithTransaction
    public Uni<Void> apply(DeclarationDestroyed declaration) {
        return counts.closed(declaration.declarationId(), declaration.institution());
    }

    /** Somebody was asked about; only a card tells of a certificate. */
    @WithTransaction
    public Uni<Void> apply(EligibilityStateChanged state) {
        Boolean expiring = state.certificateExpiring();
        return expiring == null
                ? Uni.createFrom().voidItem()
                : counts.seen(new BoardCounts.Certificate(
                        state.institution(), state.patientRef(), state.confirmationDate(), expiring, state.asOf()));
    }

    /** A claim can go out, on an identity or as 不詳. */
    @WithTransaction
    public Uni<Void> apply(ClaimPrepared claim) {
        return counts.claimed(new BoardCounts.Claim(
                claim.claimId(),
                claim.institution(),
                claim.serviceMonth(),
                claim.identity() == ClaimedIdentityKind.UNKNOWN,
                claim.preparedAt()));
    }

    /** A claim that is kept back does not go out as 不詳. */
    @WithTransaction
    public Uni<Void> apply(ClaimHeld claim) {
        return counts.claimed(new BoardCounts.Claim(
                claim.claimId(), claim.institution(), claim.serviceMonth(), false, claim.heldAt()));
    }
}
