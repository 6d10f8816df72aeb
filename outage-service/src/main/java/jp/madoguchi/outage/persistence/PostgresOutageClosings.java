package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.summary.SealedSummary;
import jp.madoguchi.contracts.summary.SummaryLine;
import jp.madoguchi.contracts.summary.VisitEnding;
import jp.madoguchi.outage.application.OutageClosings;
import jp.madoguchi.outage.domain.EndedOutage;
import org.hibernate.reactive.mutiny.Mutiny;

/** 障害の解消 in PostgreSQL. */
@ApplicationScoped
class PostgresOutageClosings implements OutageClosings {
    /** How a settled visit ended; the index {@code held_visit_untold} says the same. */
    private static final String ENDING =
            "(case v.state when 'CLOSED' then 'CLOSED_BY_PERSON'" + " when 'MERGED' then 'MERGED' else v.result end)";

    private static final String UNTOLD = "v.state <> 'HELD' and v.sealed_as is distinct from " + ENDING;

    private static final String NOBODY_WAITS = """
         and not exists (
            select from held_visit w where w.institution = o.institution and w.state = 'HELD'
            and w.taken_at between o.visits_from and o.ended_at)
        """;

    /** By name: what the row does not map must not be selected. */
    private static final String OUTAGE = "select o.id, o.institution, o.cause, o.opened_at,"
            + " o.visits_from, o.ended_at, o.incident_id, o.end_reason, o.causes ";

    private static final String DUE = OUTAGE + "from outage o where o.closed_at is null and o.ended_at <= :endedBy"
            + NOBODY_WAITS
            + " order by o.ended_at limit 1 for update of o skip locked";

    private static final String WITH_UNTOLD = OUTAGE + "from held_visit v join outage o"
            + " on o.institution = v.institution and v.taken_at between o.visits_from and o.ended_at"
            + " where o.closed_at is not null and "
            + UNTOLD
            + NOBODY_WAITS
            + " limit 1 for update of o skip locked";

    /** One statement, so that no visit is marked that is not told. */
    private static final String TAKE = "with told as (update held_visit v set sealed_as = "
            + ENDING
            + " from outage o where o.id = :outage and v.institution = o.institution"
            + " and v.taken_at between o.visits_from and o.ended_at and "
            + UNTOLD
            + " returning v.visit_id, v.sealed_as, v.confirmation_date, v.taken_at)"
            + " select cast(visit_id as text), sealed_as, cast(confirmation_date as text) from told"
            + " order by taken_at, visit_id";

    private static final String LAST_SEAL =
            "select seal from outage_summary where outage_id = :outage order by number desc limit 1";

    private static final String KEEP = """
        insert into outage_summary (outage_id, number, sealed_at, seal, summary)
        values (:outage, (select count(*) from outage_summary where outage_id = :outage), :at, :seal, :summary)
        """;

    private static final String CLOSE = "update outage set closed_at = :at where id = :outage and closed_at is null";

    private static final String SEALED_AT = """
        select cast(cast(extract(epoch from sealed_at) * 1000000 as bigint) as text) from outage_summary
        where outage_id = :outage order by number
        """;

    private static final String TEXTS = "select summary from outage_summary where outage_id = :outage order by number";

    @Override
    public Uni<Optional<EndedOutage>> due(Instant endedBy) {
        return Panache.getSession()
                .chain(session -> found(
                        session, session.createNativeQuery(DUE, OutageRow.class).setParameter("endedBy", endedBy)));
    }

    @Override
    public Uni<Optional<EndedOutage>> withUntoldVisits() {
        return Panache.getSession()
                .chain(session -> found(session, session.createNativeQuery(WITH_UNTOLD, OutageRow.class)));
    }

    private static Uni<Optional<EndedOutage>> found(Mutiny.Session session, Mutiny.SelectionQuery<OutageRow> outage) {
        return outage.getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : session.createNativeQuery(LAST_SEAL, String.class)
                                .setParameter("outage", rows.get(0).id)
                                .getResultList()
                                .map(seals -> ended(rows.get(0), seals)));
    }

    private static Optional<EndedOutage> ended(OutageRow row, List<String> seals) {
        return Optional.ofNullable(row.endedAt)
                .map(endedAt -> new EndedOutage(
                        row.id,
                        InstitutionCode.valueOf(row.institution),
                        row.openedAt,
                        endedAt,
                        seals.isEmpty() ? null : seals.get(0)));
    }

    @Override
    public Uni<List<SummaryLine>> takeUntold(EndedOutage outage) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE, Object[].class)
                        .setParameter("outage", outage.id())
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresOutageClosings::line).toList());
    }

    private static SummaryLine line(Object[] row) {
        return new SummaryLine(
                UUID.fromString((String) row[0]), VisitEnding.valueOf((String) row[1]), LocalDate.parse((String)
                        row[2]));
    }

    @Override
    public Uni<Void> keep(UUID outageId, SealedSummary summary, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("outage", outageId)
                        .setParameter("at", at)
                        .setParameter("seal", summary.seal())
                        .setParameter("summary", summary.text())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(CLOSE)
                                .setParameter("at", at)
                                .setParameter("outage", outageId)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Instant>> sealedAt(UUID outageId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEALED_AT, String.class)
                        .setParameter("outage", outageId)
                        .getResultList())
                .map(moments -> moments.stream()
                        .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS))
                        .toList());
    }

    @Override
    public Uni<Optional<List<String>>> texts(UUID outageId, Optional<InstitutionCode> only) {
        return OutageRow.<OutageRow>findById(outageId)
                .chain(row -> Optional.ofNullable(row)
                        .filter(known -> only.map(InstitutionCode::wire)
                                .map(known.institution::equals)
                                .orElse(true))
                        .map(known -> textsOf(known.id).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<List<String>> textsOf(UUID outageId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TEXTS, String.class)
                        .setParameter("outage", outageId)
                        .getResultList());
    }
}
