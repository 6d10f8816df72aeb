package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.web.Ids;

/** 端末の状態を追う: opens an outage when a gateway says so and ends it when all of the institution's are normal again. */
@ApplicationScoped
public class FollowGateway {
    private final Outages outages;
    private final HeldVisits visits;
    private final Outbox outbox;
    private final Ids ids;

    FollowGateway(Outages outages, HeldVisits visits, Outbox outbox, Ids ids) {
        this.outages = outages;
        this.visits = visits;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Takes one report; an older one than the last says nothing. */
    @WithTransaction
    public Uni<Void> apply(GatewayReport report) {
        return outages.heard(report)
                .chain(news -> news
                        ? outages.open(report.institution()).chain(open -> follow(report, open))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(GatewayReport report, Optional<Outage> open) {
        if (open.isPresent()) {
            return outages.reports(report.institution())
                    .chain(reports -> GatewayReport.allNormal(reports)
                            ? end(open.get().ended(report.since()))
                            : Uni.createFrom().voidItem());
        }
        return report.trouble()
                .map(cause -> begin(report, cause))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(GatewayReport report, Cause cause) {
        Outage outage = new Outage(ids.next(), report.institution(), cause, report.since(), null);
        return outages.add(outage)
                .chain(() ->
                        outbox.append(new OutageOpened(outage.id(), outage.institution(), cause, outage.openedAt())));
    }

    private Uni<Void> end(Outage outage) {
        return outages.replace(outage)
                .chain(() -> visits.countWaiting(outage.institution(), outage.openedAt(), outage.endedAt()))
                .chain(held -> outage.endedAt() == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(new OutageEnded(outage.id(), outage.institution(), outage.endedAt(), held)));
    }
}
