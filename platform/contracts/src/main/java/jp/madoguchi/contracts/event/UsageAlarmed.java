package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 緊急時医療情報・資格確認機能の検索が多すぎる: one an account and hour, for the 実施機関 that watches the use.
 *
 * @param searches how many were counted when it was raised
 */
public record UsageAlarmed(
        UUID alarmId, InstitutionCode institution, UUID grantId, String account, int searches, Instant at)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.USAGE_ALARMED;
    }

    @Override
    public String key() {
        return alarmId.toString();
    }
}
