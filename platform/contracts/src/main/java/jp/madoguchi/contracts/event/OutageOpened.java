package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 障害が始まった. */
public record OutageOpened(UUID outageId, InstitutionCode institution, Cause cause, Instant openedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.OUTAGE_OPENED;
    }

    @Override
    public String key() {
        return outageId.toString();
    }
}
