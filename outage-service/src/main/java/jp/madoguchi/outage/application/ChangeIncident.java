package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.rule.IncidentRules;

/** 障害事案を改める: what every step of a person with an incident that is there has in common. */
@ApplicationScoped
class ChangeIncident {
    private final Incidents incidents;
    private final ViewIncidents viewIncidents;
    private final IncidentBook book;

    ChangeIncident(Incidents incidents, ViewIncidents viewIncidents, IncidentBook book) {
        this.incidents = incidents;
        this.viewIncidents = viewIncidents;
        this.book = book;
    }

    @WithTransaction
    Uni<IncidentAnswer> change(Reporter reporter, UUID id, Step step) {
        return incidents
                .reserve()
                .chain(() -> viewIncidents.one(id, reporter.institution()))
                .chain(found -> found.map(incident -> change(reporter, incident, step))
                        .orElseGet(() -> Uni.createFrom().item(new IncidentAnswer.Unknown())));
    }

    private Uni<IncidentAnswer> change(Reporter reporter, Incident incident, Step step) {
        List<Finding> findings = IncidentRules.findings(new IncidentRules.Asked(
                reporter.institution(),
                incident.extent(),
                incident.institution(),
                true,
                new IncidentRules.Times(step.at(), step.now(), incident.openedAt())));
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new IncidentAnswer.Invalid(findings));
        }
        if (!incident.isOpen() && !step.afterItsEndToo()) {
            return Uni.createFrom().item(new IncidentAnswer.NotNow(incident));
        }
        Incident changed = step.change().apply(incident);
        return book.change(incident, changed)
                .chain(() -> book.audited(reporter, step.action(), changed))
                .replaceWith(new IncidentAnswer.Done(changed));
    }

    /**
     * 一つの操作: what is told, as of when, and when it is told.
     *
     * @param afterItsEndToo whether it is one of what is over, too
     */
    record Step(String action, Instant at, Instant now, boolean afterItsEndToo, Function<Incident, Incident> change) {}
}
