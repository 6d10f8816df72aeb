package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ServerClock;

/** 探り: asks the cluster and the identity provider in the background, so that no patient is a probe. */
@ApplicationScoped
class Probes {
    private static final long TICK_MILLIS = 100;

    private final Breakers breakers;
    private final GatewayConfig.Probing probing;
    private final Doors doors;
    private final ServerClock serverClock;
    private final Clock clock;

    Probes(Breakers breakers, GatewayConfig config, Doors doors, ServerClock serverClock, Clock clock) {
        this.breakers = breakers;
        this.probing = config.probing();
        this.doors = doors;
        this.serverClock = serverClock;
        this.clock = clock;
    }

    void start(@Observes @Priority(50) StartupEvent event, Vertx vertx) {
        Probe cluster = new Probe(breakers.cluster(), probing, this::ping);
        Probe identity =
                new Probe(breakers.identity(), probing, () -> doors.identity().keys());
        vertx.setPeriodic(1, TICK_MILLIS, tick -> {
            cluster.tick();
            identity.tick();
        });
    }

    private Uni<ClusterDoor.Pong> ping() {
        Instant asked = clock.instant();
        return doors.cluster().ping().invoke(pong -> serverClock.observe(asked, clock.instant(), pong.serverTime()));
    }
}
