package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.ElderlyRecipient;
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

    /** The certificate; one without its share says nothing that can be charged, and one without its beginning does. */
    public Optional<ElderlyRecipient> certificate() {
        return ratioPercent == null
                ? Optional.empty()
                : Optional.of(new ElderlyRecipient(issuedOn, validFrom, validUntil, ratioPercent));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsElderlyRecipient[***]";
    }
}
