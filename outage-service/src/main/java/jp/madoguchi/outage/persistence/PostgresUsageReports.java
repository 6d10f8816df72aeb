package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.UsageReports;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.ReportFiling;
import jp.madoguchi.outage.domain.UsageCounts;

/** 利用報告書 in PostgreSQL. */
@ApplicationScoped
class PostgresUsageReports implements UsageReports {
    private static final String FILINGS = """
        select r.* from usage_report r join activation_grant g on g.id = r.grant_id
        where :institution = '' or g.institution = :institution
        """;

    private static final String USES =
            "select action, account, count(*) from audit_log where grant_id = :grant group by action, account";

    private static final String REFUSED = """
        select count(*) from audit_log
        where chain = :institution and action = 'lookup-refused' and at between :since and :until
        """;

    /** Whom the four items settled under this grant: what is still ambiguous is not settled. */
    private static final String SETTLED = """
        select count(distinct v.visit_id) from audit_log a
        join held_visit v on cast(v.visit_id as text) = a.subject
        where a.grant_id = :grant and a.action = 'visit-reconciled' and a.purpose = 'FOUR_ITEMS'
        and v.institution = :institution and 'RECONCILED' in (v.state, v.state_before) and v.method = 'FOUR_ITEMS'
        """;

    @WithSession
    @Override
    public Uni<Map<UUID, ReportFiling>> filings(Optional<InstitutionCode> only) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FILINGS, UsageReportRow.class)
                        .setParameter(
                                "institution", only.map(InstitutionCode::wire).orElse(""))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.grantId, UsageReportRow::filing)));
    }

    @Override
    public Uni<ReportFiling> filing(UUID grantId) {
        return UsageReportRow.<UsageReportRow>findById(grantId)
                .map(row -> Optional.ofNullable(row).map(UsageReportRow::filing).orElse(ReportFiling.NONE));
    }

    @Override
    public Uni<Void> keep(UUID grantId, ReportFiling filing) {
        return UsageReportRow.<UsageReportRow>findById(grantId)
                .map(row -> Optional.ofNullable(row).orElseGet(UsageReportRow::new))
                .chain(row -> row.take(grantId, filing).persistAndFlush())
                .replaceWithVoid();
    }

    @Override
    public Uni<UsageCounts> counts(Grant grant, Instant now) {
        return uses(grant)
                .chain(uses -> refused(grant, now)
                        .chain(refused -> settled(grant).map(settled -> UsageCounts.of(uses, refused, settled))));
    }

    private static Uni<List<UsageCounts.Use>> uses(Grant grant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USES, Object[].class)
                        .setParameter("grant", grant.id())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new UsageCounts.Use((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                        .toList());
    }

    private static Uni<Long> refused(Grant grant, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REFUSED, Long.class)
                        .setParameter("institution", grant.institution().wire())
                        .setParameter("since", grant.requestedAt())
                        .setParameter(
                                "until", Optional.ofNullable(grant.endedAt()).orElse(now))
                        .getSingleResult());
    }

    private static Uni<Long> settled(Grant grant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLED, Long.class)
                        .setParameter("grant", grant.id())
                        .setParameter("institution", grant.institution().wire())
                        .getSingleResult());
    }
}
