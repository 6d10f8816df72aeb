package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Outages;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Outage;
import org.hibernate.reactive.mutiny.Mutiny;

/** 障害 in PostgreSQL. */
@ApplicationScoped
class PostgresOutages implements Outages {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('outage'), hashtext(:institution)) as text)";
    private static final String HEARD = """
            insert into gateway_report (gateway_id, institution, mode, cause, since, reported_at)
            values (:id, :institution, :mode, nullif(:cause, ''), :since, :reportedAt)
            on conflict (gateway_id) do update set
                institution = excluded.institution,
                mode = excluded.mode,
                cause = excluded.cause,
                since = excluded.since,
                reported_at = excluded.reported_at
            where gateway_report.reported_at < excluded.reported_at
            """;

    @Override
    public Uni<Boolean> heard(GatewayReport report) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", report.institution().wire())
                        .getSingleResult()
                        .chain(() -> write(session, report)))
                .map(written -> written == 1);
    }

    private static Uni<Integer> write(Mutiny.Session session, GatewayReport report) {
        return session.createNativeQuery(HEARD)
                .setParameter("id", report.gatewayId())
                .setParameter("institution", report.institution().wire())
                .setParameter("mode", report.mode().name())
                .setParameter(
                        "cause",
                        Optional.ofNullable(report.cause()).map(Cause::name).orElse(""))
                .setParameter("since", report.since())
                .setParameter("reportedAt", report.reportedAt())
                .executeUpdate();
    }

    @Override
    public Uni<List<GatewayReport>> reports(InstitutionCode institution) {
        return GatewayReportRow.<GatewayReportRow>list("institution", institution.wire())
                .map(rows -> rows.stream().map(GatewayReportRow::report).toList());
    }

    @Override
    public Uni<Optional<Outage>> open(InstitutionCode institution) {
        return OutageRow.<OutageRow>find("institution = ?1 and endedAt is null", institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(OutageRow::outage));
    }

    @Override
    public Uni<Void> add(Outage outage) {
        return new OutageRow().take(outage).persistAndFlush().replaceWithVoid();
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
