package jp.madoguchi.eligibility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.domain.NationalResult;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;
import org.jspecify.annotations.Nullable;

/** 観測の報告: the same as the message, for a gateway that has read it itself. */
record ObservationJson(
        @NotNull InstitutionCode institution,
        @Nullable Instant saidAt,
        @NotNull LocalDate confirmationDate,
        @Nullable CheckMethod method,
        @Nullable Validity validity,
        @Nullable InsuredNumbers askedNumbers,
        @Nullable LocalDate askedBirthDate,
        @Nullable @Size(max = NationalResult.MOST_RESULTS) List<@NotNull @Valid ObservedResultJson> results,
        @Nullable PrescriptionChoice prescription) {

    NationalResult result() {
        return new NationalResult(
                institution,
                true,
                saidAt,
                confirmationDate,
                method,
                validity,
                askedNumbers,
                askedBirthDate,
                results == null
                        ? List.of()
                        : results.stream().map(ObservedResultJson::result).toList(),
                prescription);
    }
}
