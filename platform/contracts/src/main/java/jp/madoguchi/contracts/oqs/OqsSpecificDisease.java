package jp.madoguchi.contracts.oqs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 特定疾病療養受療証情報 (SpecificDiseasesCertificateInfo), as far as it was said. Shown to nobody without the consent that came
 * with it.
 *
 * @param category 認定疾病区分, a code of OQSCD013
 * @param selfPayYen 自己負担限度額
 */
public record OqsSpecificDisease(
        @Nullable String category,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer selfPayYen) {
    private static final Pattern YEN = Pattern.compile("[0-9]{1,7}");

    static OqsSpecificDisease of(OqsBlock block) {
        OqsValues values = new OqsValues(block);
        return new OqsSpecificDisease(
                values.halfWidth("SpecificDiseasesDiseaseCategory").orElse(null),
                values.date("SpecificDiseasesCertificateDate").orElse(null),
                values.date("SpecificDiseasesValidStartDate").orElse(null),
                values.date("SpecificDiseasesValidEndDate").orElse(null),
                yen(values).orElse(null));
    }

    /** No source says how the amount is written: one that is no plain number refuses no patient's whole answer. */
    private static Optional<Integer> yen(OqsValues values) {
        return values.halfWidth("SpecificDiseasesSelfPay")
                .filter(YEN.asMatchPredicate())
                .map(Integer::valueOf);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "OqsSpecificDisease[***]";
    }
}
