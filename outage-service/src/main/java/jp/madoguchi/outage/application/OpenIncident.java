package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.outage.application.KnownExtents.Known;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Fault;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.IncidentOrigin;
import jp.madoguchi.outage.domain.TimelineEntry;
import jp.madoguchi.outage.domain.rule.IncidentRules;
import jp.madoguchi.web.Ids;

/** 障害事案を届け出る. */
@ApplicationScoped
public class OpenIncident {
    private final Incidents incidents;
    private final KnownExtents extents;
    private final IncidentBook book;
    private final Ids ids;
    private final Clock clock;

    OpenIncident(Incidents incidents, KnownExtents extents, IncidentBook book, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.extents = extents;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens one where none lasts yet. */
    @WithTransaction
    public Uni<IncidentAnswer> open(Reporter reporter, Told told) {
        return incidents.reserve().chain(() -> extents.look(told.extent())).chain(known -> {
            Instant now = clock.instant();
            List<Finding> findings = IncidentRules.findings(new IncidentRules.Asked(
                    reporter.institution(),
                    told.extent(),
                    known.institution(),
                    known.known(),
                    new IncidentRules.Times(told.since(), now, null)));
            return findings.isEmpty()
                    ? open(reporter, told, known, now)
                    : Uni.createFrom().item(new IncidentAnswer.Invalid(findings));
        });
    }

    private Uni<IncidentAnswer> open(Reporter reporter, Told told, Known known, Instant now) {
        Incident incident = new Incident(
                ids.next(),
                told.extent(),
                known.institution(),
                IncidentOrigin.REPORTED,
                told.fault(),
                told.since(),
                null,
                null,
                List.of(new TimelineEntry(now, TimelineEntry.Kind.OPENED, told.text())));
        return incidents
                .open(told.extent())
                .chain(lasting -> lasting.isPresent()
                        ? Uni.createFrom().item(new IncidentAnswer.NotNow(lasting.get()))
                        : book.open(incident)
                                .chain(() -> book.audited(reporter, "incident-opened", incident))
                                .replaceWith(new IncidentAnswer.Done(incident)));
    }

    /** 届出. */
    public record Told(Extent extent, Fault fault, Instant since, String text) {}
}
