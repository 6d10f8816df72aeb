package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.SealingKeys;
import jp.madoguchi.gateway.application.Standings;
import org.jboss.logging.Logger;

/**
 * 封かん鍵の補充: fetches keys when the line comes up, when told of new ones, and while the stock is low. Who still has some
 * when the line comes up asks within the return window, as thousands of others do.
 */
@ApplicationScoped
class KeySupply {
    private static final Logger LOG = Logger.getLogger(KeySupply.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int LOW = 5;

    private final Breakers breakers;
    private final Doors doors;
    private final SealingKeys keys;
    private final GatewayConfig config;
    private final Retry retry;
    private final AtomicBoolean isFilling = new AtomicBoolean();
    private volatile boolean wasProven;

    KeySupply(Breakers breakers, Doors doors, SealingKeys keys, GatewayConfig config, Vertx vertx) {
        this.breakers = breakers;
        this.doors = doors;
        this.keys = keys;
        this.config = config;
        this.retry = new Retry(vertx, this::fetch);
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, Vertx vertx) {
        standings.onChange(current -> {
            boolean isProven = breakers.isClusterProven();
            if (isProven && !wasProven) {
                retry.afresh(keys.left() == 0 ? Duration.ZERO : config.returnWindow());
            }
            wasProven = isProven;
        });
        vertx.setPeriodic(PAUSE.toMillis(), tick -> {
            if (keys.left() < LOW) {
                fill();
            }
        });
    }

    /** There are new ones: asks as soon as the line allows. */
    void fill() {
        if (breakers.isClusterProven()) {
            retry.soon();
        }
    }

    private void fetch() {
        if (!breakers.isClusterProven() || !isFilling.compareAndSet(false, true)) {
            return;
        }
        breakers.cluster()
                .call(LIMIT, () -> doors.cluster().sealingKeys())
                .chain(handed ->
                        keys.add(handed.stream().filter(JoseSeal::isUsable).toList()))
                .onTermination()
                .invoke(() -> isFilling.set(false))
                .subscribe()
                .with(
                        done -> {
                            retry.succeeded();
                            LOG.debugf("%d sealing keys left", keys.left());
                        },
                        failure -> {
                            LOG.warnf("no keys: %s", failure.getClass().getSimpleName());
                            retry.afterFailure(failure);
                        });
    }
}
