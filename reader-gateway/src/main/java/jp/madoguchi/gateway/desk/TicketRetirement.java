package jp.madoguchi.gateway.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.gateway.application.RetireTickets;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.jboss.logging.Logger;

/** 控えの役目の終わり: once the sign-in answers again, the tickets that served in its absence are taken back. */
@ApplicationScoped
class TicketRetirement {
    private static final Logger LOG = Logger.getLogger(TicketRetirement.class);

    private final RetireTickets retireTickets;
    private final AtomicReference<BreakerState> seen = new AtomicReference<>(BreakerState.UNPROVEN);

    TicketRetirement(RetireTickets retireTickets) {
        this.retireTickets = retireTickets;
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings) {
        standings.onChange(current -> changed(current.circumstances().state(Dependency.IDENTITY)));
    }

    private void changed(BreakerState identity) {
        BreakerState before = seen.getAndSet(identity);
        if (identity == BreakerState.CLOSED && before != BreakerState.CLOSED) {
            retireTickets
                    .retire()
                    .subscribe()
                    .with(
                            retired -> LOG.infof("%d offline tickets have served", retired),
                            failure -> LOG.warnf(
                                    "tickets not retired: %s",
                                    failure.getClass().getSimpleName()));
        }
    }
}
