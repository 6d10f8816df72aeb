package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 緊急時医療情報・資格確認機能の利用開始設定がされた. Both dates are inclusive. */
public record GrantEnabled(
        UUID grantId,
        InstitutionCode institution,
        GrantOrigin origin,
        LocalDate from,
        LocalDate until,
        Instant enabledAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.GRANT_ENABLED;
    }

    @Override
    public String key() {
        return grantId.toString();
    }
}
