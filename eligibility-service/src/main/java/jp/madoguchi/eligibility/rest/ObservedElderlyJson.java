package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import org.jspecify.annotations.Nullable;

/** 観測した高齢受給者証の情報の報告: the national system was seen to say the share without any day. */
record ObservedElderlyJson(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Min(0) @Max(100) int ratioPercent) {

    ElderlyRecipient facts() {
        return new ElderlyRecipient(issuedOn, validFrom, validUntil, ratioPercent);
    }
}
