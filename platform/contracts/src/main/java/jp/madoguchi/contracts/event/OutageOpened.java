package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害が始まった.
 *
 * @param incidentId what a person told, if it belongs to that: whoever lies in it has been told of it already
 */
public record OutageOpened(
        UUID outageId,
        InstitutionCode institution,
        Cause cause,
        Instant openedAt,
        @Nullable UUID incidentId) implements Payload {
    /** One that only the gateways tell of. */
    public OutageOpened(UUID outageId, InstitutionCode institution, Cause cause, Instant openedAt) {
        this(outageId, institution, cause, openedAt, null);
    }

    @Override
    public EventType eventType() {
        return EventType.OUTAGE_OPENED;
    }

    @Override
    public String key() {
        return outageId.toString();
    }
}
