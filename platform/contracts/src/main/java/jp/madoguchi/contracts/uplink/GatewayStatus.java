package jp.madoguchi.contracts.uplink;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;

/**
 * 端末の状態の報告.
 *
 * @param acknowledged the sequence up to which the cluster has taken the journal over, as it last said; absent while it
 *     has said nothing, and where a report was written down to be told later
 * @param parked 取り置き: how much lies at the desk that the cluster refused; absent where it is not said
 */
public record GatewayStatus(
        UUID gatewayId,
        GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        Instant since,
        @Nullable Long acknowledged,
        @Nullable Long parked) {
    /** One that tells neither how far the journal was taken over nor what is parked. */
    public GatewayStatus(
            UUID gatewayId,
            GatewayMode mode,
            @Nullable Cause cause,
            Map<String, String> breakers,
            long unsent,
            @Nullable Instant oldestUnsentAt,
            Instant since) {
        this(gatewayId, mode, cause, breakers, unsent, oldestUnsentAt, since, null, null);
    }

    /** The same with how far the journal was taken over. */
    public GatewayStatus acknowledging(@Nullable Long sequence) {
        return new GatewayStatus(gatewayId, mode, cause, breakers, unsent, oldestUnsentAt, since, sequence, parked);
    }
}
