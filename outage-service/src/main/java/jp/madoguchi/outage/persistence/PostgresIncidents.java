package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Incidents;
import jp.madoguchi.outage.domain.Evidence;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Fault;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.IncidentOrigin;
import jp.madoguchi.outage.domain.TimelineEntry;

/** 障害事案 in PostgreSQL. */
@ApplicationScoped
class PostgresIncidents implements Incidents {
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('incident')) as text)";
    private static final TypeReference<List<TimelineEntry>> TIMELINE = new TypeReference<>() {};

    private final RowJson json;

    PostgresIncidents(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> reserve() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class).getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Incident>> open() {
        return incidents(IncidentRow.find("endedAt is null order by openedAt, id"));
    }

    @Override
    public Uni<Optional<Incident>> open(Extent extent) {
        return IncidentRow.<IncidentRow>find(
                        "scope = ?1 and scopeValue = ?2 and endedAt is null", extent.scope(), extent.value())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(this::incident));
    }

    @Override
    public Uni<Optional<Incident>> find(UUID id) {
        return IncidentRow.<IncidentRow>findById(id)
                .map(row -> Optional.ofNullable(row).map(this::incident));
    }

    @Override
    public Uni<List<Incident>> reported(Instant lastedAt, Instant begunBy) {
        return incidents(IncidentRow.find(
                "origin = ?1 and openedAt <= ?2 and (endedAt is null or endedAt >= ?3)",
                IncidentOrigin.REPORTED,
                begunBy,
                lastedAt));
    }

    @Override
    public Uni<List<Incident>> between(Instant lastedAt, Instant begunBy) {
        return incidents(IncidentRow.find(
                "openedAt <= ?1 and (endedAt is null or endedAt >= ?2) order by openedAt, id", begunBy, lastedAt));
    }

    @Override
    public Uni<List<Incident>> latest(int most) {
        PanacheQuery<IncidentRow> all =
                IncidentRow.find("order by case when endedAt is null then 0 else 1 end, openedAt desc, id desc");
        return incidents(all.page(0, most));
    }

    @Override
    public Uni<Void> add(Incident incident) {
        return take(new IncidentRow(), incident).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> replace(Incident incident) {
        return IncidentRow.<IncidentRow>findById(incident.id())
                .chain(row -> take(row, incident).persistAndFlush())
                .replaceWithVoid();
    }

    private Uni<List<Incident>> incidents(PanacheQuery<IncidentRow> query) {
        return query.list().map(rows -> rows.stream().map(this::incident).toList());
    }

    private IncidentRow take(IncidentRow row, Incident incident) {
        row.id = incident.id();
        row.scope = incident.extent().scope();
        row.scopeValue = incident.extent().value();
        row.institution = Optional.ofNullable(incident.institution())
                .map(InstitutionCode::wire)
                .orElse(null);
        row.origin = incident.origin();
        row.cause = incident.fault().cause();
        row.effect = incident.fault().effect();
        row.openedAt = incident.openedAt();
        row.endedAt = incident.endedAt();
        row.evidence = json.write(incident.evidence());
        row.timeline = json.text(incident.timeline());
        return row;
    }

    private Incident incident(IncidentRow row) {
        return new Incident(
                row.id,
                new Extent(row.scope, row.scopeValue),
                row.institution == null ? null : InstitutionCode.valueOf(row.institution),
                row.origin,
                new Fault(row.cause, row.effect),
                row.openedAt,
                row.endedAt,
                json.read(row.evidence, Evidence.class),
                json.value(row.timeline, TIMELINE));
    }
}
