package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 端末の状態が変わった: mode, cause and backlog of one gateway. Person-free.
 *
 * @param acknowledged the sequence up to which its journal was taken over; absent where it did not say
 */
public record GatewayStatusChanged(
        UUID gatewayId,
        InstitutionCode institution,
        GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        Instant since,
        Instant reportedAt,
        @Nullable Long acknowledged)
        implements Payload {
    /** One that does not tell how far the journal was taken over. */
    public GatewayStatusChanged(
            UUID gatewayId,
            InstitutionCode institution,
            GatewayMode mode,
            @Nullable Cause cause,
            Map<String, String> breakers,
            long unsent,
            @Nullable Instant oldestUnsentAt,
            Instant since,
            Instant reportedAt) {
        this(gatewayId, institution, mode, cause, breakers, unsent, oldestUnsentAt, since, reportedAt, null);
    }

    @Override
    public EventType eventType() {
        return EventType.GATEWAY_STATUS_CHANGED;
    }

    @Override
    public String key() {
        return gatewayId.toString();
    }
}
