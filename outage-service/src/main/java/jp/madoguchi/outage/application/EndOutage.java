package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Gateways;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.rule.OutageEndRules;
import jp.madoguchi.outage.domain.rule.OutageEndRules.Ending;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/**
 * 障害を人が終える: the only gateway of a clinic may die and never say that it is well. Whoever answers for the clinic ends
 * its outage with a reason; the visits that wait go on waiting, and it is closed when none does.
 */
@ApplicationScoped
public class EndOutage {
    private final Outages outages;
    private final OutageBook book;
    private final AuditLog audit;
    private final Clock clock;
    private final OutageConfig config;

    EndOutage(Outages outages, OutageBook book, AuditLog audit, Clock clock, OutageConfig config) {
        this.outages = outages;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** Ends one of the asker's institution that lasts, as of then; now when nobody says when. */
    @WithTransaction
    public Uni<OutageAnswer> end(Asker asker, UUID outageId, Optional<Instant> endedAt, String reason) {
        return outages.reserve(asker.institution())
                .chain(() -> outages.find(outageId))
                .chain(found -> found.filter(outage -> outage.institution().equals(asker.institution()))
                        .map(outage -> outage.isOpen()
                                ? end(asker, outage, endedAt, reason)
                                : Uni.createFrom().<OutageAnswer>item(new OutageAnswer.NotNow()))
                        .orElseGet(() -> Uni.createFrom().item(new OutageAnswer.Unknown())));
    }

    private Uni<OutageAnswer> end(Asker asker, Outage outage, Optional<Instant> endedAt, String reason) {
        return gateways(outage).chain(gateways -> {
            Instant now = clock.instant();
            Instant end = endedAt.orElse(now);
            List<Finding> findings =
                    OutageEndRules.findings(new Ending(outage.openedAt(), end, now, gateways.sayItLasts()));
            return findings.isEmpty()
                    ? write(asker, outage.ended(end, reason))
                    : Uni.createFrom().item(new OutageAnswer.Invalid(findings));
        });
    }

    private Uni<Gateways> gateways(Outage outage) {
        Duration silentAfter = config.inference().silentAfter();
        return outages.reports(outage.institution())
                .chain(reports -> outages.heardWithin(outage.institution(), silentAfter)
                        .map(heard -> new Gateways(reports, heard, clock.instant(), silentAfter)));
    }

    private Uni<OutageAnswer> write(Asker asker, Outage ended) {
        return book.end(ended)
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "outage-ended",
                        ended.id().toString(),
                        "closing",
                        null)))
                .replaceWith(new OutageAnswer.Done(ended));
    }
}
