package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.runtime.outbox.Outbox;

/** 障害の記録: writes the beginning and the end of an outage with its fact. */
@ApplicationScoped
class OutageBook {
    private final Outages outages;
    private final HeldVisits visits;
    private final Outbox outbox;

    OutageBook(Outages outages, HeldVisits visits, Outbox outbox) {
        this.outages = outages;
        this.visits = visits;
        this.outbox = outbox;
    }

    /** One that is known only when it is over has both facts at once. */
    Uni<Void> begin(Outage outage) {
        return outages.add(outage)
                .chain(() -> outbox.append(new OutageOpened(
                        outage.id(), outage.institution(), outage.cause(), outage.openedAt(), outage.incidentId())))
                .chain(() -> tellEnd(outage));
    }

    Uni<Void> end(Outage outage) {
        return outages.replace(outage).chain(() -> tellEnd(outage));
    }

    private Uni<Void> tellEnd(Outage outage) {
        Instant endedAt = outage.endedAt();
        return endedAt == null
                ? Uni.createFrom().voidItem()
                : visits.countWaiting(outage.institution(), outage.visitsFrom(), endedAt)
                        .chain(held ->
                                outbox.append(new OutageEnded(outage.id(), outage.institution(), endedAt, held)));
    }
}
