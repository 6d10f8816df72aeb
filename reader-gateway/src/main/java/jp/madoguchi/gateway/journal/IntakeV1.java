package jp.madoguchi.gateway.journal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Intake;
import org.jspecify.annotations.Nullable;

/**
 * 受付の申し出の旧形: an {@link Intake} as the first fingerprints were taken of it. Its components and their order never
 * change: a visit taken before an update must still be known when it is sent again after it.
 */
record IntakeV1(
        UUID visitId,
        VisitBasis basis,
        CardKind card,
        FaceV1 patient,
        LocalDate confirmationDate,
        @Nullable InsuredNumbers shown,
        @Nullable Integer ratioPercent,
        @Nullable DeclarationContent declaration,
        boolean paperForm,
        boolean certificateIssued,
        boolean knownPatient,
        Set<VisitBasis> tried) {

    static IntakeV1 of(Intake intake) {
        return new IntakeV1(
                intake.visitId(),
                intake.basis(),
                intake.card(),
                FaceV1.of(intake.patient()),
                intake.confirmationDate(),
                intake.shown(),
                intake.ratioPercent(),
                intake.declaration(),
                intake.paperForm(),
                intake.certificateIssued(),
                intake.knownPatient(),
                intake.tried());
    }
}
