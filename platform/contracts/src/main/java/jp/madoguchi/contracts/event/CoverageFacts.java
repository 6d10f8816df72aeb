package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 資格情報: one coverage as S3's [資格情報確認] shows it. The end dates are inclusive; absent means open.
 *
 * @param qualifiedOn 資格取得日; always there where an insurer registered it, absent where the national system was seen to
 *     say the coverage without it: it is not known then, and no other day stands in for it
 */
public record CoverageFacts(
        InsuredNumbers numbers,
        @Nullable String insurerName,
        Relationship relationship,
        @Nullable String insuredName,
        CoverageClass classification,
        @Nullable LocalDate qualifiedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate disqualifiedOn,
        @Nullable LossReason lossReason,
        @Nullable Integer ratioPercent,
        @Nullable ElderlyRecipient elderlyRecipient) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CoverageFacts[***]";
    }
}
