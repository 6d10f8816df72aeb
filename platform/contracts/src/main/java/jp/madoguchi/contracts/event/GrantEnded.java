package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 利用期間が終わった. */
public record GrantEnded(UUID grantId, InstitutionCode institution, Instant endedAt) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.GRANT_ENDED;
    }

    @Override
    public String key() {
        return grantId.toString();
    }
}
