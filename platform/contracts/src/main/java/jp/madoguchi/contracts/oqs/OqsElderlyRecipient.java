package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 高齢受給者証情報 (ElderlyRecipientCertificateInfo). */
public record OqsElderlyRecipient(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer ratioPercent) {

    static OqsElderlyRecipient of(OqsBlock block) {
        OqsValues values = new OqsValues(block);
        return new OqsElderlyRecipient(
                values.date("ElderlyRecipientCertificateDate").orElse(null),
                values.date("ElderlyRecipientValidStartDate").orElse(null),
                values.date("ElderlyRecipientValidEndDate").orElse(null),
                values.percent("ElderlyRecipientContributionRatio").orElse(null));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsElderlyRecipient[***]";
    }
}
