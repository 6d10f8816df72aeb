package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 証の期間.
 *
 * @param issuedOn 交付日
 * @param validFrom 有効開始日
 * @param validUntil 有効終了日, inclusive; absent means open
 */
public record CertificatePeriod(
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean contains(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it is this other one, or that one with a sooner end. */
    boolean endsNoLaterThan(CertificatePeriod other) {
        return equals(new CertificatePeriod(other.issuedOn, other.validFrom, validUntil))
                && (other.validUntil == null || (validUntil != null && !validUntil.isAfter(other.validUntil)));
    }

    boolean isSound() {
        return validUntil == null || !validUntil.isBefore(validFrom);
    }
}
