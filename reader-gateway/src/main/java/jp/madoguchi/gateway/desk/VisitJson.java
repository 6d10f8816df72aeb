package jp.madoguchi.gateway.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.application.TakeRequest;
import jp.madoguchi.gateway.domain.CardKind;
import org.jspecify.annotations.Nullable;

/** 受付の要求. For a patient who was checked, {@code visitId} and {@code basis} are enough. */
record VisitJson(
        @Nullable UUID visitId,
        @NotNull VisitBasis basis,
        @Nullable CardKind card,
        @Nullable @Valid PatientJson patient,
        @Nullable LocalDate confirmationDate,
        @Nullable Cause couldNotAsk,
        @Nullable @Valid NumbersJson shown,
        @Nullable Integer ratioPercent,
        @Nullable @Valid DeclarationJson declaration,
        @Nullable Boolean paperForm,
        @Nullable Boolean certificateIssued,
        @Nullable Boolean knownPatient,
        @Nullable @Size(max = 10) List<@NotNull VisitBasis> tried) {

    TakeRequest request() {
        EnumSet<VisitBasis> asked = EnumSet.noneOf(VisitBasis.class);
        if (tried != null) {
            asked.addAll(tried);
        }
        return new TakeRequest(
                visitId,
                basis,
                card,
                patient == null ? null : patient.face(),
                confirmationDate,
                couldNotAsk,
                shown == null ? null : shown.numbers(),
                ratioPercent,
                declaration == null ? null : declaration.content(),
                Boolean.TRUE.equals(paperForm),
                certificateIssued,
                Boolean.TRUE.equals(knownPatient),
                asked);
    }
}
