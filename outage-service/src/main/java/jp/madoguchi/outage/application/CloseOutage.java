package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.EndedOutage;
import jp.madoguchi.runtime.outbox.Outbox;

/** 障害を閉じる: zero unchecked visits close an outage, and a seal is put on what became of each. */
@ApplicationScoped
public class CloseOutage {
    private final OutageClosings closings;
    private final Outbox outbox;
    private final Clock clock;
    private final OutageConfig config;

    CloseOutage(OutageClosings closings, Outbox outbox, Clock clock, OutageConfig config) {
        this.closings = closings;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Closes one outage, or supplements one that is closed; false when there is nothing to seal. */
    @WithTransaction
    public Uni<Boolean> next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return closings.due(now.minus(config.closing().quietFor()))
                .chain(due -> due.isPresent() ? Uni.createFrom().item(due) : closings.withUntoldVisits())
                .chain(found -> found.map(outage -> seal(outage, now))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> seal(EndedOutage outage, Instant now) {
        return closings.takeUntold(outage)
                .chain(visits -> outage.closed(visits, now)
                        .map(closed -> closings.keep(outage.id(), closed.summary(), now)
                                .chain(() -> outbox.append(closed.fact()))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }
}
