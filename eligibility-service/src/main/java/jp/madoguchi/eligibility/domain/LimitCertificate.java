package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 限度額適用認定証.
 *
 * @param longTermOn 長期入院該当日
 */
public record LimitCertificate(
        LimitClass classification,
        LimitCategory category,
        CertificatePeriod period,
        @Nullable LocalDate longTermOn) {
    /** Whether it is this other one, or that one with a sooner end. */
    boolean endsNoLaterThan(LimitCertificate other) {
        return equals(new LimitCertificate(other.classification, other.category, period, other.longTermOn))
                && period.endsNoLaterThan(other.period);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "LimitCertificate[***]";
    }
}
