package jp.madoguchi.gateway.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.CardKind;
import org.jspecify.annotations.Nullable;

/**
 * 受付の求め: what the desk sends; whatever is absent comes from the patient's presentation and the state of the desk.
 *
 * @param visitId of the presentation, or chosen by the sender so that a repeat is harmless
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
        @Nullable Boolean certificateIssued,
        boolean knownPatient,
        Set<VisitBasis> tried) {

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
                certificateIssued,
                knownPatient,
                tried);
    }
}
