package jp.madoguchi.gateway.journal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Evidence;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.Presence;
import org.jspecify.annotations.Nullable;

/**
 * 受付の申し出の第二の形: an {@link Intake} as it was before a 医療券 could be told. Like those of {@link IntakeV1}, its
 * components and their order never change.
 */
record IntakeV2(
        UUID visitId,
        VisitBasis basis,
        CardKind card,
        FaceV1 patient,
        LocalDate confirmationDate,
        @Nullable InsuredNumbers shown,
        @Nullable Integer ratioPercent,
        @Nullable DeclarationContent declaration,
        boolean paperForm,
        Set<VisitBasis> tried,
        Presence presence,
        VerificationMethod verification,
        EarlierVisit earlier,
        Issued issued,
        Set<Evidence> shownEvidence,
        @Nullable String decidedBy,
        @Nullable String secondLookBy) {

    static IntakeV2 of(Intake intake) {
        return new IntakeV2(
                intake.visitId(),
                intake.basis(),
                intake.card(),
                FaceV1.of(intake.patient()),
                intake.confirmationDate(),
                intake.shown(),
                intake.ratioPercent(),
                intake.declaration(),
                intake.paperForm(),
                intake.tried(),
                intake.presence(),
                intake.verification(),
                intake.earlier(),
                intake.issued(),
                intake.shownEvidence(),
                intake.decidedBy(),
                intake.secondLookBy());
    }
}
