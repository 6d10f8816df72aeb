package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.RefreshPatients;
import jp.madoguchi.gateway.application.Standings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 前回の資格の補充: when the line comes back, when told that something changed, and every quarter of an hour; what is too
 * old goes also while the line is down.
 */
@ApplicationScoped
class PatientRefresh {
    private static final Logger LOG = Logger.getLogger(PatientRefresh.class);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Breakers breakers;
    private final RefreshPatients refreshPatients;
    /** One asks at a time; who is told of a change meanwhile has it asked for once more. */
    private final AtomicInteger wished = new AtomicInteger();

    private Duration window = Duration.ZERO;
    private @Nullable Retry retry;
    private boolean wasProven;

    PatientRefresh(Breakers breakers, RefreshPatients refreshPatients) {
        this.breakers = breakers;
        this.refreshPatients = refreshPatients;
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, Vertx vertx, GatewayConfig config) {
        window = config.returnWindow();
        retry = new Retry(vertx, this::refresh);
        standings.onChange(current -> turn());
        vertx.setPeriodic(PAUSE.toMillis(), tick -> {
            forget();
            soon();
        });
    }

    /** Something changed: asks as soon as the line allows. */
    void soon() {
        if (retry != null && breakers.isClusterProven()) {
            retry.soon();
        }
    }

    private synchronized void turn() {
        boolean isBack = breakers.isClusterProven() && !wasProven;
        wasProven = breakers.isClusterProven();
        if (isBack && retry != null) {
            retry.afresh(window);
        }
    }

    private void refresh() {
        if (breakers.isClusterProven() && wished.getAndIncrement() == 0) {
            refreshPatients.refresh().subscribe().with(this::done, this::failed);
        }
    }

    private void done(int changes) {
        LOG.debugf("%d last known coverages changed", changes);
        if (retry != null) {
            retry.succeeded();
        }
        if (wished.getAndSet(0) > 1) {
            soon();
        }
    }

    private void failed(Throwable failure) {
        LOG.infof("last known coverages not refreshed: %s", failure.getClass().getSimpleName());
        wished.set(0);
        if (retry != null) {
            retry.afterFailure(failure);
        }
    }

    private void forget() {
        refreshPatients
                .forget()
                .subscribe()
                .with(
                        forgotten -> LOG.debugf("%d last known coverages were too old", forgotten),
                        failure -> LOG.warnf(
                                "nothing forgotten: %s", failure.getClass().getSimpleName()));
    }
}
