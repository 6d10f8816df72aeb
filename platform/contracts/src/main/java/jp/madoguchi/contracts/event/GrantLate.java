package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 利用開始設定の手続きがおよその時間（30分程度）を過ぎた. Told once for each step that is waited for; the clinic is still waiting.
 *
 * @param step the step that is waited for: CALL_BACK or ENABLEMENT
 * @param dueAt when it was to be done, counted in the call centre's open hours only
 */
public record GrantLate(UUID grantId, InstitutionCode institution, String step, Instant dueAt, Instant at)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.GRANT_LATE;
    }

    @Override
    public String key() {
        return grantId.toString();
    }
}
