package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Outages;
import jp.madoguchi.outage.domain.CauseSince;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Outage;
import org.hibernate.reactive.mutiny.Mutiny;

/** 障害 in PostgreSQL. */
@ApplicationScoped
class PostgresOutages implements Outages {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('outage'), hashtext(:institution)) as text)";
    private static final String HEARD = """
        insert into gateway_report (gateway_id, institution, mode, cause, breakers, unsent, oldest_unsent_at, since,
            reported_at, acknowledged, acknowledged_at, heard_at, parked)
        values (:id, :institution, :mode, nullif(:cause, ''), :breakers, :unsent,
            cast(nullif(:oldestUnsentAt, '') as timestamptz), :since, :reportedAt,
            cast(nullif(:acknowledged, '') as bigint),
            case when :acknowledged <> '' then cast(:reportedAt as timestamptz) end, now(), :parked)
        on conflict (gateway_id) do update set
            institution = excluded.institution,
            mode = excluded.mode,
            cause = excluded.cause,
            breakers = excluded.breakers,
            unsent = excluded.unsent,
            parked = excluded.parked,
            oldest_unsent_at = excluded.oldest_unsent_at,
            since = excluded.since,
            reported_at = excluded.reported_at,
            heard_at = excluded.heard_at,
            acknowledged = coalesce(excluded.acknowledged, gateway_report.acknowledged),
            acknowledged_at = coalesce(excluded.acknowledged_at, gateway_report.acknowledged_at),
            drained_per_second = case
                when excluded.acknowledged is null then gateway_report.drained_per_second
                when excluded.acknowledged >= gateway_report.acknowledged
                then (excluded.acknowledged - gateway_report.acknowledged)
                    / extract(epoch from excluded.acknowledged_at - gateway_report.acknowledged_at)
            end
        where gateway_report.reported_at < excluded.reported_at
        """;

    private static final String HEARD_WITHIN = """
        select cast(gateway_id as text) from gateway_report where institution = :institution
            and heard_at >= now() - cast(:seconds as double precision) * interval '1 second'
        """;

    private static final String WITH_ALL_CLEAR = """
        select o.institution from outage o join incident i on i.id = o.incident_id
        where o.ended_at is null and i.ended_at is not null and not exists (
            select from gateway_report g where g.institution = o.institution and g.mode <> 'NORMAL')
        limit 1
        """;

    private static final TypeReference<Map<String, String>> BREAKERS = new TypeReference<>() {};
    private static final TypeReference<List<CauseSince>> CAUSES = new TypeReference<>() {};

    private final RowJson json;

    PostgresOutages(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Boolean> heard(GatewayReport report) {
        return reserve(report.institution())
                .chain(Panache::getSession)
                .chain(session -> write(session, report))
                .map(written -> written == 1);
    }

    @Override
    public Uni<Void> reserve(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult())
                .replaceWithVoid();
    }

    private Uni<Integer> write(Mutiny.Session session, GatewayReport report) {
        return session.createNativeQuery(HEARD)
                .setParameter("id", report.gatewayId())
                .setParameter("institution", report.institution().wire())
                .setParameter("mode", report.mode().name())
                .setParameter(
                        "cause",
                        Optional.ofNullable(report.cause()).map(Cause::name).orElse(""))
                .setParameter("breakers", json.text(report.breakers()))
                .setParameter("unsent", report.unsent())
                .setParameter("parked", report.parked())
                .setParameter(
                        "oldestUnsentAt",
                        Optional.ofNullable(report.oldestUnsentAt())
                                .map(Instant::toString)
                                .orElse(""))
                .setParameter("since", report.since())
                .setParameter("reportedAt", report.reportedAt())
                .setParameter(
                        "acknowledged",
                        Optional.ofNullable(report.acknowledged())
                                .map(String::valueOf)
                                .orElse(""))
                .executeUpdate();
    }

    @Override
    public Uni<List<GatewayReport>> reports(InstitutionCode institution) {
        return GatewayReportRow.<GatewayReportRow>list("institution", institution.wire())
                .map(rows -> rows.stream().map(this::report).toList());
    }

    @Override
    public Uni<Set<UUID>> heardWithin(InstitutionCode institution, Duration time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEARD_WITHIN, String.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("seconds", (double) time.toSeconds())
                        .getResultList())
                .map(ids -> ids.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Optional<GatewayReport>> report(UUID gatewayId) {
        return GatewayReportRow.<GatewayReportRow>findById(gatewayId)
                .map(row -> Optional.ofNullable(row).map(this::report));
    }

    private GatewayReport report(GatewayReportRow row) {
        return new GatewayReport(
                row.gatewayId,
                InstitutionCode.valueOf(row.institution),
                row.mode,
                row.cause,
                json.value(row.breakers, BREAKERS),
                row.unsent,
                row.oldestUnsentAt,
                row.since,
                row.reportedAt,
                row.acknowledged,
                null,
                row.parked);
    }

    @Override
    public Uni<Boolean> covers(InstitutionCode institution, Instant takenAt) {
        return OutageRow.count(
                        "institution = ?1 and visitsFrom <= ?2 and (endedAt is null or endedAt >= ?2)",
                        institution.wire(),
                        takenAt)
                .map(covering -> covering > 0);
    }

    @Override
    public Uni<Optional<InstitutionCode>> withAllClear() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(WITH_ALL_CLEAR, String.class).getResultList())
                .map(codes -> codes.stream().map(InstitutionCode::valueOf).findFirst());
    }

    @Override
    public Uni<Optional<Outage>> find(UUID id) {
        return OutageRow.<OutageRow>findById(id)
                .map(row -> Optional.ofNullable(row).map(OutageRow::outage));
    }

    @Override
    public Uni<Optional<Outage>> open(InstitutionCode institution) {
        return OutageRow.<OutageRow>find("institution = ?1 and endedAt is null", institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(OutageRow::outage));
    }

    @Override
    public Uni<Void> add(Outage outage) {
        OutageRow row = new OutageRow().take(outage);
        row.causes = json.text(List.of(new CauseSince(outage.cause(), outage.openedAt())));
        return row.persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> turned(Outage outage, Instant since) {
        return OutageRow.<OutageRow>findById(outage.id())
                .chain(row -> {
                    List<CauseSince> causes = new ArrayList<>(json.value(row.causes, CAUSES));
                    causes.add(new CauseSince(outage.cause(), since));
                    row.causes = json.text(causes);
                    return row.take(outage).persistAndFlush();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<CauseSince>> causes(UUID id) {
        return OutageRow.<OutageRow>findById(id).map(row -> json.value(row.causes, CAUSES));
    }

    @Override
    public Uni<Void> replace(Outage outage) {
        return OutageRow.<OutageRow>findById(outage.id())
                .chain(row -> row.take(outage).persistAndFlush())
                .replaceWithVoid();
    }

    @WithSession
    @Override
    public Uni<List<Outage>> of(InstitutionCode institution) {
        return OutageRow.<OutageRow>list("institution = ?1 order by openedAt desc", institution.wire())
                .map(rows -> rows.stream().map(OutageRow::outage).toList());
    }
}
