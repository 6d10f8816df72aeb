package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.outage.domain.rule.GrantClock;
import jp.madoguchi.outage.domain.rule.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * 医療機関の件数: what waits at a clinic, person-free.
 *
 * @param openGrants 利用開始設定 asked for or enabled and not ended
 * @param grantAskedAt when the call centre was called for the oldest that waits to be enabled; absent if none waits
 * @param grantDueAt when that should have been enabled, see {@link GrantClock}; absent while nobody has reckoned it
 * @param grantUntil 利用終了日 of the enabled one that lasts longest; absent if none is enabled
 * @param held visits that wait to be checked
 * @param fullCharges 10割 charged today
 * @param prevented 10割 that need not be charged today, see {@link BoardVisit}
 * @param openDeclarations 申立書 whose numbers are not known yet
 * @param unknownForecast claims that would go out as 不詳 on the next 10th
 * @param expiringCertificates patients whose card, when last seen here, had a 電子証明書 that is about to expire
 * @param refundsDue visits whose patient is owed money by claim-service's last answer
 * @param refundsPaid visits whose patient was last handed money back today
 */
public record ClinicFigures(
        int openGrants,
        @Nullable Instant grantAskedAt,
        @Nullable Instant grantDueAt,
        @Nullable LocalDate grantUntil,
        long held,
        long fullCharges,
        long prevented,
        long openDeclarations,
        long unknownForecast,
        long expiringCertificates,
        long refundsDue,
        long refundsPaid) {
    /** Nothing waits. */
    public static final ClinicFigures NONE = new ClinicFigures(0, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same with when the oldest grant that waits is due, by these hours. */
    public ClinicFigures due(OpeningHours hours) {
        return new ClinicFigures(
                openGrants,
                grantAskedAt,
                grantAskedAt == null ? null : GrantClock.dueAt(grantAskedAt, hours),
                grantUntil,
                held,
                fullCharges,
                prevented,
                openDeclarations,
                unknownForecast,
                expiringCertificates,
                refundsDue,
                refundsPaid);
    }
}
