package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 端末の状態の報告. */
record StatusJson(
        @NotNull UUID gatewayId,
        @NotNull GatewayMode mode,
        @Nullable Cause cause,

        @NotNull @Size(max = MOST_BREAKERS) @Schema(maxProperties = MOST_BREAKERS, propertyNames = Breaker.class)
        Map<@NotNull @Size(max = 100) String, @NotNull @Size(max = 100) String> breakers,

        @Min(0) long unsent,
        @Nullable Instant oldestUnsentAt,
        @NotNull Instant since,
        @Nullable @Min(0) Long acknowledged,
        @Nullable @Min(0) Long parked) {

    private static final int MOST_BREAKERS = 50;

    /** 遮断器の名: what each state is of. */
    @Schema(type = SchemaType.STRING, maxLength = 100)
    interface Breaker {}

    GatewayStatus status() {
        return new GatewayStatus(
                gatewayId, mode, cause, Map.copyOf(breakers), unsent, oldestUnsentAt, since, acknowledged, parked);
    }
}
