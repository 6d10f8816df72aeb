package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 医療機関の件数: what waits at a clinic, person-free.
 *
 * @param openGrants 利用開始設定 asked for or enabled and not ended
 * @param grantAskedAt since when the oldest of them waits to be enabled; absent if none waits
 * @param grantUntil 利用終了日 of the enabled one that lasts longest; absent if none is enabled
 * @param held visits that wait to be checked
 * @param fullCharges 10割 charged today
 * @param prevented 10割 that need not be charged today, see {@link BoardVisit}
 * @param openDeclarations 申立書 whose numbers are not known yet
 * @param unknownForecast claims that would go out as 不詳 on the next 10th
 * @param expiringCertificates patients whose card, when last seen here, had a 電子証明書 that is about to expire
 */
public record ClinicFigures(
        int openGrants,
        @Nullable Instant grantAskedAt,
        @Nullable LocalDate grantUntil,
        long held,
        long fullCharges,
        long prevented,
        long openDeclarations,
        long unknownForecast,
        long expiringCertificates) {
    /** Nothing waits. */
    public static final ClinicFigures NONE = new ClinicFigures(0, null, null, 0, 0, 0, 0, 0, 0);
}
