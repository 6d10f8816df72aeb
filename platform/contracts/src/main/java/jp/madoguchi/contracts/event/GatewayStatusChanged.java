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
 * @param parked 取り置き: how much lies at the desk that the cluster refused; absent where it did not say
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
        @Nullable Long acknowledged,
        @Nullable Long parked)
        implements Payload {
    /** One that tells neither how far the journal was taken over nor what is parked. */
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
        this(gatewayId, institution, mode, cause, breakers, unsent, oldestUnsentAt, since, reportedAt, null, null);
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
