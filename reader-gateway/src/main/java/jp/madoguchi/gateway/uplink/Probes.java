package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.Standings;

/** 探り: asks the cluster and the identity provider in the background, so that no patient is a probe. */
@ApplicationScoped
class Probes {
    private static final long TICK_MILLIS = 100;

    private final Breakers breakers;
    private final GatewayConfig.Probing probing;
    private final Doors doors;
    private final DeskClock clock;

    Probes(Breakers breakers, GatewayConfig config, Doors doors, DeskClock clock) {
        this.breakers = breakers;
        this.probing = config.probing();
        this.doors = doors;
        this.clock = clock;
    }

    void start(@Observes @Priority(50) StartupEvent event, Vertx vertx, Standings standings, GatewayConfig config) {
        standings.update(now -> now.answeredBy(config.source()));
        Probe cluster = new Probe(breakers.cluster(), probing, this::ping, System::nanoTime);
        Probe identity =
                new Probe(breakers.identity(), probing, () -> doors.identity().keys(), System::nanoTime);
        vertx.setPeriodic(1, TICK_MILLIS, tick -> {
            cluster.tick();
            identity.tick();
        });
    }

    private Uni<ClusterDoor.Pong> ping() {
        long asked = System.nanoTime();
        return doors.cluster()
                .ping()
                .invoke(pong -> clock.heard(pong.serverTime(), Duration.ofNanos(System.nanoTime() - asked)));
    }
}
