package jp.madoguchi.gateway.uplink;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.BreakerState;
import org.jboss.logging.Logger;

/** 遮断器の組: the cluster's and the identity provider's, whose states decide the mode. */
@Singleton
class Breakers {
    private static final Logger LOG = Logger.getLogger(Breakers.class);

    private final Breaker cluster;
    private final Breaker identity;

    Breakers(Standings standings, Clock clock) {
        this.cluster = new Breaker("cluster", state -> {
            LOG.infof("breaker cluster %s", state);
            standings.update(now -> now.withCluster(state, clock.instant()));
        });
        this.identity = new Breaker("identity", state -> {
            LOG.infof("breaker identity %s", state);
            standings.update(now -> now.withIdentity(state));
        });
    }

    Breaker cluster() {
        return cluster;
    }

    Breaker identity() {
        return identity;
    }

    boolean isClusterProven() {
        return cluster.state() == BreakerState.CLOSED;
    }

    /** Why a question that failed just now could not be asked. */
    Cause cause() {
        return cluster.state().isDown() && identity.state().isDown() ? Cause.LINE_DOWN : Cause.CLUSTER_UNREACHABLE;
    }

    Map<String, String> states() {
        return Map.of(
                cluster.name(),
                cluster.state().name(),
                identity.name(),
                identity.state().name());
    }
}
