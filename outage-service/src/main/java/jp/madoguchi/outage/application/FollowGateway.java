package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Gateways;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.web.Ids;

/**
 * 端末の状態を追う: opens an outage when a gateway says so, follows what causes it, and ends it when all of the institution's
 * that are still there are normal again and nothing a person told keeps it open.
 */
@ApplicationScoped
public class FollowGateway {
    private final Outages outages;
    private final OutageBook book;
    private final ReportedIncidents reported;
    private final Ids ids;
    private final OutageConfig config;

    FollowGateway(Outages outages, OutageBook book, ReportedIncidents reported, Ids ids, OutageConfig config) {
        this.outages = outages;
        this.book = book;
        this.reported = reported;
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
            return gateways(report)
                    .chain(gateways ->
                            reported.toldOf(open.get()).chain(incident -> follow(open.get(), gateways, incident)));
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
    private Uni<Void> follow(Outage open, Gateways gateways, Optional<Incident> incident) {
        Cause cause = open.causeNow(gateways.cause(), incident);
        return open.recoveredAt(gateways.recoveredAt(), incident)
                .map(at -> book.end(open.ended(at)))
                .orElseGet(() -> cause == open.cause()
                        ? Uni.createFrom().voidItem()
                        : outages.turned(open.because(cause), gateways.newest()));
    }

    private Uni<Void> begin(GatewayReport report, Cause cause) {
        return outages.of(report.institution())
                .map(before -> Outage.begun(ids.next(), report.institution(), cause, report.since(), before))
                .chain(outage -> reported.holding(outage.institution(), outage.openedAt(), cause)
                        .chain(told -> book.begin(told.map(outage::of).orElse(outage))));
    }
}
