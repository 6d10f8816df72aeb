package jp.madoguchi.eligibility.domain;

import org.jspecify.annotations.Nullable;

/**
 * 特定疾病療養受療証.
 *
 * @param selfPayYen 自己負担限度額
 */
public record SpecificDisease(
        DiseaseCategory category,
        CertificatePeriod period,
        @Nullable Integer selfPayYen) {
    /** Whether it is this other one, or that one with a sooner end. */
    boolean endsNoLaterThan(SpecificDisease other) {
        return equals(new SpecificDisease(other.category, period, other.selfPayYen))
                && period.endsNoLaterThan(other.period);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "SpecificDisease[***]";
    }
}
