package jp.madoguchi.gateway.domain;

import java.time.Instant;
import jp.madoguchi.contracts.event.Cause;
import org.jspecify.annotations.Nullable;

/**
 * 窓口のまわりの事情: everything the mode is computed from.
 *
 * @param cluster the breaker of the eligibility service
 * @param identity the breaker of the identity provider
 * @param declared the trouble a person at the desk declared (reader, terminal, national system, power)
 * @param remembered the cause the gateway was degraded by when it last stopped
 * @param unsent how many journal entries wait to be sent
 * @param oldestUnsentAt when the oldest of them happened
 * @param reachableSince since when the cluster has answered without a break
 */
public record Circumstances(
        BreakerState cluster,
        BreakerState identity,
        @Nullable Cause declared,
        @Nullable Cause remembered,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        @Nullable Instant reachableSince) {

    /** Just started: nothing has answered yet. */
    public static Circumstances atStart(@Nullable Cause declared, @Nullable Cause remembered) {
        return new Circumstances(BreakerState.UNPROVEN, BreakerState.UNPROVEN, declared, remembered, 0, null, null);
    }

    /** The same with the cluster's breaker in this state since this moment. */
    public Circumstances withCluster(BreakerState state, Instant at) {
        Instant since = state != BreakerState.CLOSED ? null : reachableSince == null ? at : reachableSince;
        Cause kept = state == BreakerState.UNPROVEN ? remembered : null;
        return new Circumstances(state, identity, declared, kept, unsent, oldestUnsentAt, since);
    }

    /** The same with the identity provider's breaker in this state. */
    public Circumstances withIdentity(BreakerState state) {
        return new Circumstances(cluster, state, declared, remembered, unsent, oldestUnsentAt, reachableSince);
    }

    /** The same with this trouble declared, or none. */
    public Circumstances withDeclared(@Nullable Cause cause) {
        return new Circumstances(cluster, identity, cause, remembered, unsent, oldestUnsentAt, reachableSince);
    }

    /** The same with this backlog. */
    public Circumstances withBacklog(long count, @Nullable Instant oldest) {
        return new Circumstances(cluster, identity, declared, remembered, count, oldest, reachableSince);
    }
}
