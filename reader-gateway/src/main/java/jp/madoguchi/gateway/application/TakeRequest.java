package jp.madoguchi.gateway.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Evidence;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.Presence;
import org.jspecify.annotations.Nullable;

/**
 * 受付の求め: what the desk sends; whatever is absent comes from the patient's presentation and the state of the desk.
 *
 * @param card absent only where a reader has read it, or the check by numbers is itself the ground
 * @param visitId of the presentation, or chosen by the sender so that a repeat is harmless
 * @param shownEvidence what lies on the desk; where nothing is named, what the basis itself says was shown
 * @param decidedBy who decided to charge less than 10割 under 2(3)ただし書き
 * @param secondLookBy who looked once more before 10割
 * @param ticket the numbers of a 医療券・調剤券; it may come after the patient
 * @param clerk who is signed in
 */
public record TakeRequest(
        @Nullable UUID visitId,
        VisitBasis basis,
        @Nullable CardKind card,
        @Nullable CardFace patient,
        @Nullable LocalDate confirmationDate,
        @Nullable Cause couldNotAsk,
        @Nullable InsuredNumbers shown,
        @Nullable Integer ratioPercent,
        @Nullable DeclarationContent declaration,
        boolean paperForm,
        Set<VisitBasis> tried,
        @Nullable Presence presence,
        @Nullable VerificationMethod verification,
        @Nullable EarlierVisit earlier,
        @Nullable Issued issued,
        Set<Evidence> shownEvidence,
        @Nullable String decidedBy,
        @Nullable String secondLookBy,
        @Nullable AssistanceTicket ticket,
        Clerk clerk) {

    /** The same, sent again after this visit was saved: what was left to the state of the desk is as it was then. */
    TakeRequest repeated(VisitRecorded saved) {
        return new TakeRequest(
                visitId,
                basis,
                card,
                patient,
                confirmationDate == null ? saved.confirmationDate() : confirmationDate,
                couldNotAsk == null ? saved.couldNotAsk() : couldNotAsk,
                shown,
                ratioPercent,
                declaration,
                paperForm,
                tried,
                presence,
                verification,
                earlier,
                issued,
                shownEvidence,
                decidedBy,
                secondLook(saved),
                ticket,
                clerk);
    }

    /** The same, where it is noted how the card's holder was identified. */
    TakeRequest verifiedBy(VerificationMethod method) {
        return new TakeRequest(
                visitId,
                basis,
                card,
                patient,
                confirmationDate,
                couldNotAsk,
                shown,
                ratioPercent,
                declaration,
                paperForm,
                tried,
                presence,
                method,
                earlier,
                issued,
                shownEvidence,
                decidedBy,
                secondLookBy,
                ticket,
                clerk);
    }

    /** Whoever sends the request again, it was looked at by who looked then. */
    private @Nullable String secondLook(VisitRecorded saved) {
        return secondLookBy == null
                ? null
                : Optional.ofNullable(saved.reception())
                        .map(Reception::secondLookBy)
                        .orElse(secondLookBy);
    }
}
