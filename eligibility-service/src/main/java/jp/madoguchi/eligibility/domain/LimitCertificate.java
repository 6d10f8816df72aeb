package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 限度額適用認定証等.
 *
 * @param classification 証区分 (OQSCD011)
 * @param flag 適用区分 (OQSCD012)
 * @param validUntil 有効終了日, inclusive; absent means open
 * @param longTermOn 長期入院該当日
 */
public record LimitCertificate(
        String classification,
        String flag,
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate longTermOn) {

    /** Whether it is in force on the 資格確認日; both ends are days of it. */
    public boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "LimitCertificate[***]";
    }
}
