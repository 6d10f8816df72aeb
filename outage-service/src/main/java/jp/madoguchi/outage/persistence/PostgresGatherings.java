package jp.madoguchi.outage.persistence;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Gatherings;
import jp.madoguchi.outage.domain.Incident;

/** 届出にまとめる障害 in PostgreSQL. */
@ApplicationScoped
class PostgresGatherings implements Gatherings {
    /**
     * A visit that was being held while it was told is there by now; those that came later found it themselves. Whoever
     * keeps an outage of it meanwhile need not wait.
     */
    private static final String DUE = """
        select cast(id as text) from incident
        where origin = 'REPORTED' and not gathered and told_at < now() - interval '5 seconds'
        order by told_at limit 1 for no key update skip locked
        """;

    private static final String LIES_IN_IT = "lies_in(it.institution, :scope, :value, :institution)";

    private static final String UNGATHERED =
            """
        select distinct on (it.institution) it.institution,
            cast(extract(epoch from it.taken_at) * 1000000 as bigint) as micros
        from held_visit it
        where it.state = 'HELD' and it.taken_at >= :from
            and (cast(nullif(:until, '') as timestamptz) is null
                or it.taken_at <= cast(nullif(:until, '') as timestamptz))
            and it.cause = any(string_to_array(:causes, ','))
            and not exists (
                select from outage o where o.institution = it.institution and o.visits_from <= it.taken_at
                    and (o.ended_at is null or o.ended_at >= it.taken_at))
            and
        """ + LIES_IN_IT + " order by it.institution, it.taken_at limit cast(:most as integer)";

    private static final String LINK =
            "update outage it set incident_id = :incident where it.ended_at is null and it.incident_id is null and "
                    + LIES_IN_IT;

    private static final String GATHERED = "update incident set gathered = true where id = :incident";

    private static final String OF = """
        select count(*), count(*) filter (where o.ended_at is null), cast(coalesce(sum(waiting.visits), 0) as bigint)
        from outage o cross join lateral (
            select count(*) as visits from held_visit v
            where v.institution = o.institution and v.state = 'HELD' and v.taken_at >= o.visits_from
                and (o.ended_at is null or v.taken_at <= o.ended_at)) waiting
        where o.incident_id = :incident and (:only = '' or o.institution = :only)
        """;

    @Override
    public Uni<Optional<UUID>> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, String.class).getResultList())
                .map(ids -> ids.stream().map(UUID::fromString).findFirst());
    }

    @Override
    public Uni<List<Ungathered>> ungathered(Incident incident, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNGATHERED, Object[].class)
                        .setParameter("scope", incident.extent().scope().name())
                        .setParameter("value", incident.extent().value())
                        .setParameter("institution", institution(incident))
                        .setParameter("from", incident.visitsFrom())
                        .setParameter("until", Objects.toString(incident.endedAt(), ""))
                        .setParameter(
                                "causes",
                                incident.fault().causesOfVisits().stream()
                                        .map(Enum::name)
                                        .collect(joining(",")))
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Ungathered(
                                InstitutionCode.valueOf((String) row[0]),
                                Instant.EPOCH.plus((long) row[1], ChronoUnit.MICROS)))
                        .toList());
    }

    @Override
    public Uni<Void> gathered(Incident incident) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINK)
                        .setParameter("incident", incident.id())
                        .setParameter("scope", incident.extent().scope().name())
                        .setParameter("value", incident.extent().value())
                        .setParameter("institution", institution(incident))
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(GATHERED)
                                .setParameter("incident", incident.id())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static String institution(Incident incident) {
        return Optional.ofNullable(incident.institution())
                .map(InstitutionCode::wire)
                .orElse("");
    }

    @Override
    public Uni<Gathered> of(UUID incidentId, Optional<InstitutionCode> only) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("incident", incidentId)
                        .setParameter("only", only.map(InstitutionCode::wire).orElse(""))
                        .getSingleResult())
                .map(row -> new Gathered((long) row[0], (long) row[1], (long) row[2]));
    }
}
