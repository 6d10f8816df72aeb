package jp.madoguchi.eligibility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.eligibility.domain.ObservedResult;
import org.jspecify.annotations.Nullable;

/** 観測した資格の報告: each text no longer than the registry takes it of a person. */
record ObservedResultJson(
        @Nullable InsuredNumbers numbers,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String insurerName,
        @Nullable Relationship relationship,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String insuredName,
        @Nullable CoverageClass classification,
        @Nullable LocalDate qualifiedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate disqualifiedOn,
        @Nullable LossReason lossReason,
        @Nullable @Min(0) @Max(100) Integer ratioPercent,
        @Nullable @Valid ObservedElderlyJson elderlyRecipient,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String name,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String nameKana,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String nameOther,
        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String nameOtherKana,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable Sex sexNote,

        @Nullable @Size(max = ObservedResult.LONGEST_POSTAL_CODE)
        String postalCode,

        @Nullable @Size(max = ObservedResult.LONGEST_ADDRESS)
        String address,

        @Nullable @Size(max = ObservedResult.LONGEST_NAME) String referenceNumber,
        @Nullable @Valid ObservedCertificatesJson certificates) {

    ObservedResult result() {
        return new ObservedResult(
                numbers,
                insurerName,
                relationship,
                insuredName,
                classification,
                qualifiedOn,
                validFrom,
                validUntil,
                disqualifiedOn,
                lossReason,
                ratioPercent,
                elderlyRecipient == null ? null : elderlyRecipient.facts(),
                name,
                nameKana,
                nameOther,
                nameOtherKana,
                birthDate,
                sex,
                sexNote,
                postalCode,
                address,
                referenceNumber,
                certificates == null ? null : certificates.facts());
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "ObservedResultJson[***]";
    }
}
