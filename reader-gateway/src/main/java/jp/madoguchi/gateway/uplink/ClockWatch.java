package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.gateway.application.DeskClock;
import org.jboss.logging.Logger;

/** 時計の見張り: recalls the clock of the run before at the start, and keeps this run's for the next. */
@ApplicationScoped
class ClockWatch {
    private static final Logger LOG = Logger.getLogger(ClockWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final DeskClock clock;

    ClockWatch(DeskClock clock) {
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent event, Vertx vertx) {
        clock.begin();
        vertx.setPeriodic(
                PAUSE.toMillis(),
                tick -> clock.keep()
                        .subscribe()
                        .with(
                                done -> LOG.trace("clock kept"),
                                failure -> LOG.warnf(
                                        "clock not kept: %s", failure.getClass().getSimpleName())));
    }
}
