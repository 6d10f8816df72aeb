package jp.madoguchi.gateway.uplink;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.jboss.logging.Logger;

/** 遮断器の組: one for each dependency; their states decide the mode. */
@Singleton
class Breakers implements DependencyHealth {
    private static final Logger LOG = Logger.getLogger(Breakers.class);

    private final Map<Dependency, Breaker> breakers;

    @Inject
    Breakers(Standings standings) {
        this(Guard::create, standings);
    }

    /** With guards of another make. */
    Breakers(Supplier<Guard.Builder> guards, Standings standings) {
        breakers = Map.copyOf(Arrays.stream(Dependency.values())
                .collect(Collectors.toMap(
                        dependency -> dependency, dependency -> breaker(guards.get(), dependency, standings))));
    }

    private static Breaker breaker(Guard.Builder guards, Dependency dependency, Standings standings) {
        return new Breaker(guards, name(dependency), BreakerRule.of(dependency), state -> {
            LOG.infof("breaker %s %s", name(dependency), state);
            standings.update(now -> now.with(dependency, state));
        });
    }

    Breaker cluster() {
        return of(Dependency.CLUSTER);
    }

    Breaker identity() {
        return of(Dependency.IDENTITY);
    }

    boolean isClusterProven() {
        return cluster().state() == BreakerState.CLOSED;
    }

    /** Why a question that failed just now could not be asked. */
    Cause cause() {
        return cluster().state().isDown() && identity().state().isDown() ? Cause.LINE_DOWN : Cause.CLUSTER_UNREACHABLE;
    }

    /** The states by name, without those nobody here ever asked for. */
    Map<String, String> states() {
        return breakers.entrySet().stream()
                .filter(breaker ->
                        isEverywhere(breaker.getKey()) || breaker.getValue().state() != BreakerState.UNPROVEN)
                .collect(Collectors.toMap(
                        breaker -> name(breaker.getKey()),
                        breaker -> breaker.getValue().state().name()));
    }

    @Override
    public BreakerState state(Dependency dependency) {
        return of(dependency).state();
    }

    @Override
    public void succeeded(Dependency dependency) {
        of(dependency).note(true);
    }

    @Override
    public void failed(Dependency dependency) {
        of(dependency).note(false);
    }

    private Breaker of(Dependency dependency) {
        Breaker breaker = breakers.get(dependency);
        if (breaker == null) {
            throw new IllegalStateException(dependency.name());
        }
        return breaker;
    }

    private static boolean isEverywhere(Dependency dependency) {
        return dependency == Dependency.CLUSTER || dependency == Dependency.IDENTITY;
    }

    private static String name(Dependency dependency) {
        return dependency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
