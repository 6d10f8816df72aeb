package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 利用の警報: an account searched more often than is allowed. One an account and hour, however often it goes on.
 *
 * @param searches how many were counted when it was raised
 */
public record UsageAlarm(UUID id, InstitutionCode institution, UUID grantId, String account, int searches, Instant at) {
    /** The hour it stands for. */
    public Instant hour() {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
