package jp.madoguchi.eligibility.domain;

import java.util.Optional;

/**
 * 照会番号の登録状況: how many of the institution's patients have a 照会番号.
 *
 * @param patients people an answer of the institution found
 * @param registered of these with a number
 */
public record ReferenceNumberCoverage(long patients, long registered) {
    private static final double PER_MILLE = 1000.0;
    private static final double PER_CENT = 10.0;

    /** With one decimal; none while there is no patient. */
    public Optional<Double> percent() {
        return patients == 0 ? Optional.empty() : Optional.of(Math.round(registered * PER_MILLE / patients) / PER_CENT);
    }
}
