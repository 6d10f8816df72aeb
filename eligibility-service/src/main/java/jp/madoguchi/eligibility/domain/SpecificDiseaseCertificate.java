package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 特定疾病療養受療証.
 *
 * @param disease 認定疾病区分 (OQSCD013)
 * @param validUntil 有効終了日, inclusive; absent means open
 * @param selfPay 自己負担限度額 in yen
 */
public record SpecificDiseaseCertificate(
        String disease,
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer selfPay) {

    /** Whether it is in force on the 資格確認日; both ends are days of it. */
    public boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "SpecificDiseaseCertificate[***]";
    }
}
