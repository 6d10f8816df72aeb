package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.IncidentEnded;
import jp.madoguchi.contracts.event.IncidentOpened;
import jp.madoguchi.contracts.event.IncidentUpdated;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Evidence;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.IncidentOrigin;
import jp.madoguchi.outage.domain.IncidentTexts;
import jp.madoguchi.outage.domain.TimelineEntry;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** 障害事案の記録: writes every step of an incident with its fact, and with its audit entry where a person took it. */
@ApplicationScoped
class IncidentBook {
    /** More are told as a whole, by what they have in common: a message that names a whole country is none. */
    private static final int MOST_LISTED = 2_000;

    private static final String BY_ITSELF = "outage-service";

    private final Incidents incidents;
    private final Clinics clinics;
    private final GatherOutages gatherOutages;
    private final Outbox outbox;
    private final AuditLog audit;

    IncidentBook(Incidents incidents, Clinics clinics, GatherOutages gatherOutages, Outbox outbox, AuditLog audit) {
        this.incidents = incidents;
        this.clinics = clinics;
        this.gatherOutages = gatherOutages;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> open(Incident incident) {
        return incidents
                .add(incident)
                .chain(() -> institutions(incident))
                .chain(institutions -> outbox.append(opened(incident, institutions)))
                .chain(() -> gatherOutages.told(incident));
    }

    /** A change that adds nothing to the timeline is kept and not told. */
    Uni<Void> change(Incident before, Incident after) {
        if (after.equals(before)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> kept = incidents.replace(after);
        Instant endedAt = after.endedAt();
        if (endedAt != null && before.isOpen()) {
            return kept.chain(() -> institutions(after))
                    .chain(institutions -> outbox.append(ended(after, endedAt, institutions)));
        }
        TimelineEntry last = after.last();
        return last.equals(before.last())
                ? kept
                : kept.chain(() -> last.kind() == TimelineEntry.Kind.UPDATED ? told(after) : counted(after));
    }

    /** What a person told reaches every desk. */
    private Uni<Void> told(Incident incident) {
        return institutions(incident)
                .chain(institutions -> outbox.append(updated(incident, IncidentTexts.news(incident), institutions)));
    }

    /** Counts change by the minute; desks have other things to read. */
    private Uni<Void> counted(Incident incident) {
        return outbox.append(updated(incident, null, null));
    }

    Uni<Void> audited(Reporter reporter, String action, Incident incident) {
        return audit.record(new AuditEntry(
                reporter.institution().map(InstitutionCode::wire).orElse(BY_ITSELF),
                reporter.account(),
                action,
                incident.id().toString(),
                "incident",
                null));
    }

    private Uni<List<InstitutionCode>> institutions(Incident incident) {
        InstitutionCode only = incident.institution();
        return only == null
                ? clinics.in(incident.extent(), MOST_LISTED + 1).map(all -> all.size() > MOST_LISTED ? List.of() : all)
                : Uni.createFrom().item(List.of(only));
    }

    private static IncidentOpened opened(Incident incident, List<InstitutionCode> institutions) {
        Optional<Evidence> evidence = Optional.ofNullable(incident.evidence());
        IncidentTexts texts = IncidentTexts.of(incident);
        return new IncidentOpened(
                incident.id(),
                incident.extent().scope(),
                incident.extent().value(),
                incident.fault().cause(),
                incident.fault().effect(),
                incident.origin() == IncidentOrigin.INFERRED,
                evidence.map(Evidence::affected).orElse(null),
                evidence.map(Evidence::total).orElse(null),
                incident.openedAt(),
                texts.desk(),
                texts.patient(),
                institutions,
                incident.last().at());
    }

    private static IncidentUpdated updated(
            Incident incident, @Nullable String deskText, @Nullable List<InstitutionCode> institutions) {
        TimelineEntry last = incident.last();
        return new IncidentUpdated(
                incident.id(),
                last.text(),
                last.at(),
                incident.extent().scope(),
                incident.extent().value(),
                deskText,
                institutions);
    }

    private static IncidentEnded ended(Incident incident, Instant endedAt, List<InstitutionCode> institutions) {
        IncidentTexts texts = IncidentTexts.of(incident);
        return new IncidentEnded(
                incident.id(),
                texts.desk(),
                texts.patient(),
                institutions,
                endedAt,
                incident.extent().scope(),
                incident.extent().value());
    }
}
