package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 高齢受給者証の情報: the share of somebody between 70 and 74, with the certificate that says so.
 *
 * @param issuedOn 交付日
 * @param validFrom 有効開始日; always there where an insurer registered it, absent where the national system was seen to
 *     say the share without it
 * @param validUntil 有効終了日, inclusive; absent means open
 * @param ratioPercent 一部負担金割合
 */
public record ElderlyRecipient(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int ratioPercent) {}
