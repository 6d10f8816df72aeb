package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Comparisons;
import jp.madoguchi.gateway.domain.ComparisonAdvice;
import org.jboss.logging.Logger;

/** 中央での照合の要否: one attempt, for a check the eligibility service itself answered. */
@Singleton
class ClusterComparisons implements Comparisons {
    private static final Logger LOG = Logger.getLogger(ClusterComparisons.class);

    private final Breakers breakers;
    private final Doors doors;
    private final Duration limit;

    ClusterComparisons(Breakers breakers, Doors doors, GatewayConfig config) {
        this.breakers = breakers;
        this.doors = doors;
        this.limit = config.probing().askLimit();
    }

    @Override
    public Uni<Optional<ComparisonAdvice>> advise(UUID checkId) {
        return breakers.cluster()
                .call(limit, () -> doors.cluster().comparison(checkId))
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(this::unanswered);
    }

    private Optional<ComparisonAdvice> unanswered(Throwable failure) {
        LOG.infof("no advice: %s", failure.getClass().getSimpleName());
        return Optional.empty();
    }
}
