package jp.madoguchi.rules;

import java.time.LocalDate;

/** 健康保険証: until when eligibility may be asked with the numbers on it. */
public final class InsuranceCard {
    private static final String ENDED = "ENDED";

    private InsuranceCard() {}

    /** Whether its numbers may be asked with for this day. */
    public static boolean isAcceptedOn(LocalDate day) {
        return DatedTable.CERTIFICATES
                .value(CertificateRule.INSURANCE_CARD.id(), day)
                .filter(state -> !state.equals(ENDED))
                .isPresent();
    }
}
