package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 高齢受給者証の情報: the share of somebody between 70 and 74, with the certificate that says so.
 *
 * @param issuedOn 交付日
 * @param validUntil 有効終了日, inclusive; absent means open
 * @param ratioPercent 一部負担金割合
 */
public record ElderlyRecipient(
        @Nullable LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int ratioPercent) {}
