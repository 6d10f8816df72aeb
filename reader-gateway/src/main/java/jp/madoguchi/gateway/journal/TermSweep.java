package jp.madoguchi.gateway.journal;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.gateway.application.ForgetSent;
import org.jboss.logging.Logger;

/** 期限の見回り: lets go what has lain here for its term, every hour the machine is on. */
@ApplicationScoped
class TermSweep {
    private static final Logger LOG = Logger.getLogger(TermSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ForgetSent forgetSent;

    TermSweep(ForgetSent forgetSent) {
        this.forgetSent = forgetSent;
    }

    void start(@Observes @Priority(70) StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(PAUSE.toMillis(), tick -> sweep());
    }

    private void sweep() {
        forgetSent
                .forget()
                .subscribe()
                .with(
                        gone -> LOG.infof("%d entries have lain here for their term", gone),
                        failure -> LOG.warnf(
                                "nothing swept: %s", failure.getClass().getSimpleName()));
    }
}
