package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 限度額適用認定証関連情報 (LimitApplicationCertificateRelatedInfo), as far as it was said. Shown to nobody without the consent
 * that came with it.
 *
 * @param classification 証区分, a code of OQSCD011
 * @param category 適用区分, a code of OQSCD012
 * @param longTermOn 長期入院該当日
 */
public record OqsLimitCertificate(
        @Nullable String classification,
        @Nullable String category,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate longTermOn) {

    static OqsLimitCertificate of(OqsBlock block) {
        OqsValues values = new OqsValues(block);
        return new OqsLimitCertificate(
                values.halfWidth("LimitApplicationCertificateClassification").orElse(null),
                values.halfWidth("LimitApplicationCertificateClassificationFlag")
                        .orElse(null),
                values.date("LimitApplicationCertificateDate").orElse(null),
                values.date("LimitApplicationCertificateValidStartDate").orElse(null),
                values.date("LimitApplicationCertificateValidEndDate").orElse(null),
                values.date("LimitApplicationCertificateLongTermDate").orElse(null));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsLimitCertificate[***]";
    }
}
