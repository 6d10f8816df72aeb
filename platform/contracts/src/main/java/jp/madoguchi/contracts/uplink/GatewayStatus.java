package jp.madoguchi.contracts.uplink;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;

/** 端末の状態の報告. */
public record GatewayStatus(
        UUID gatewayId,
        GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        Instant since) {}
