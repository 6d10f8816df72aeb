package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 端末の状態が変わった: mode, cause and backlog of one gateway. Person-free. */
public record GatewayStatusChanged(
        UUID gatewayId,
        InstitutionCode institution,
        GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        Instant since,
        Instant reportedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.GATEWAY_STATUS_CHANGED;
    }

    @Override
    public String key() {
        return gatewayId.toString();
    }
}
