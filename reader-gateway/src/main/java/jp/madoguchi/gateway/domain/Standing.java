package jp.madoguchi.gateway.domain;

import java.time.Instant;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の状態と原因: what the desk is in now. A pure function of the {@link Circumstances}.
 *
 * @param cause present exactly when degraded
 */
public record Standing(GatewayMode mode, @Nullable Cause cause) {
    /** 通常. */
    public static final Standing NORMAL = new Standing(GatewayMode.NORMAL, null);

    private static final Standing RECOVERING = new Standing(GatewayMode.RECOVERING, null);

    /**
     * The mode in these circumstances. What a person declared comes first: no probe sees a broken reader. The line is
     * down when neither
     * the cluster nor the identity provider, two hosts behind one line, answers. Recovering means that entries from
     * before the cluster
     * answered again are still unsent; a visit taken a moment ago makes nobody "recovering".
     */
    public static Standing in(Circumstances now) {
        if (now.declared() != null) {
            return degraded(now.declared());
        }
        if (now.cluster().isDown()) {
            return degraded(now.identity().isDown() ? Cause.LINE_DOWN : Cause.CLUSTER_UNREACHABLE);
        }
        if (now.cluster() == BreakerState.UNPROVEN && now.remembered() != null) {
            return degraded(now.remembered());
        }
        return isDraining(now.oldestUnsentAt(), now.reachableSince()) ? RECOVERING : NORMAL;
    }

    private static Standing degraded(Cause cause) {
        return new Standing(GatewayMode.DEGRADED, cause);
    }

    private static boolean isDraining(@Nullable Instant oldestUnsentAt, @Nullable Instant reachableSince) {
        return oldestUnsentAt != null && reachableSince != null && oldestUnsentAt.isBefore(reachableSince);
    }

    /** Whether patients are taken without asking. */
    public boolean isDegraded() {
        return mode == GatewayMode.DEGRADED;
    }
}
