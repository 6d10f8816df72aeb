package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Gateways;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.web.Ids;

/**
 * 端末の状態を追う: opens an outage when a gateway says so, follows what causes it, and ends it when all of the institution's
 * that are still there are normal again.
 */
@ApplicationScoped
public class FollowGateway {
    private final Outages outages;
    private final HeldVisits visits;
    private final Outbox outbox;
    private final Ids ids;
    private final OutageConfig config;

    FollowGateway(Outages outages, HeldVisits visits, Outbox outbox, Ids ids, OutageConfig config) {
        this.outages = outages;
        this.visits = visits;
        this.outbox = outbox;
        this.ids = ids;
        this.config = config;
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
            return gateways(report).chain(gateways -> follow(open.get(), gateways));
        }
        return report.trouble()
                .map(cause -> begin(report, cause))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Gateways> gateways(GatewayReport newest) {
        Duration goneAfter = config.gatewayGoneAfter();
        return outages.reports(newest.institution())
                .chain(reports -> outages.heardWithin(newest.institution(), goneAfter)
                        .map(heard -> new Gateways(reports, heard, newest.reportedAt(), goneAfter)));
    }

    /** Which method may be used hangs on the cause, so that of the day it began must not stand for the one of now. */
    private Uni<Void> follow(Outage open, Gateways gateways) {
        return gateways.recoveredAt()
                .map(at -> end(open.ended(at)))
                .orElseGet(() -> gateways.cause()
                        .filter(cause -> cause != open.cause())
                        .map(cause -> outages.replace(open.because(cause)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> begin(GatewayReport report, Cause cause) {
        return outages.of(report.institution())
                .map(before -> Outage.begun(ids.next(), report.institution(), cause, report.since(), before))
                .chain(outage -> outages.add(outage)
                        .chain(() -> outbox.append(
                                new OutageOpened(outage.id(), outage.institution(), cause, outage.openedAt()))));
    }

    private Uni<Void> end(Outage outage) {
        return outages.replace(outage)
                .chain(() -> visits.countWaiting(outage.institution(), outage.visitsFrom(), outage.endedAt()))
                .chain(held -> outage.endedAt() == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(new OutageEnded(outage.id(), outage.institution(), outage.endedAt(), held)));
    }
}
