package jp.madoguchi.local.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 加入者: a synthetic person with one coverage, as an insurer registers it.
 *
 * @param recordId the insurer's own id of the record
 * @param sex MALE or FEMALE
 * @param branch 枝番; null for 後期高齢者
 * @param until the last day of the coverage; null while it lasts
 * @param ratio 負担割合 in percent where the insurer reports one
 */
public record Insured(
        String recordId,
        String name,
        String nameKana,
        LocalDate birthDate,
        String sex,
        @Nullable String postalCode,
        @Nullable String address,
        Insurer insurer,
        @Nullable String symbol,
        String number,
        @Nullable String branch,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer ratio) {

    /** Masked: strings end up in terminals. */
    @Override
    public String toString() {
        return "Insured[" + recordId + "]";
    }
}
