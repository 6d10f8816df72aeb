package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Refunds;
import jp.madoguchi.outage.domain.VisitSettlement;

/** 差額の返金 in PostgreSQL. */
@ApplicationScoped
class PostgresRefunds implements Refunds {
    private static final String OWE = """
            insert into refund (institution, visit_id, answer, owed, version, paid)
            values (:institution, :visit, :answer, :owed, 0, 0)
            on conflict (institution, visit_id) do update set answer = excluded.answer, owed = excluded.owed
            where refund.answer < excluded.answer
            """;
    private static final String KEEP = """
            insert into refund (institution, visit_id, answer, owed, version, paid, paid_on, record)
            values (:institution, :visit, 0, 0, :version, :paid, cast(nullif(:paidOn, '') as date), :record)
            on conflict (institution, visit_id) do update set
                version = excluded.version,
                paid = excluded.paid,
                paid_on = excluded.paid_on,
                record = excluded.record
            where refund.version < excluded.version
            """;
    private static final String OF_INSTITUTION =
            "select record from refund where institution = :institution and record is not null";
    private static final String OF_VISIT = OF_INSTITUTION + " and visit_id = :visit";

    private final RowJson json;

    PostgresRefunds(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Void> owe(SettlementAnswered answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OWE)
                        .setParameter("institution", answer.institution().wire())
                        .setParameter("visit", answer.visitId())
                        .setParameter("answer", answer.version())
                        .setParameter("owed", VisitSettlement.refundYen(answer))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keep(RefundRecorded refund) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("institution", refund.institution().wire())
                        .setParameter("visit", refund.visitId())
                        .setParameter("version", refund.version())
                        .setParameter("paid", paid(refund))
                        .setParameter("paidOn", lastDay(refund))
                        .setParameter("record", json.text(refund))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @WithSession
    @Override
    public Uni<List<RefundRecorded>> of(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_INSTITUTION, String.class)
                        .setParameter("institution", institution.wire())
                        .getResultList())
                .map(this::refunds);
    }

    @WithSession
    @Override
    public Uni<Optional<RefundRecorded>> of(InstitutionCode institution, UUID visitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_VISIT, String.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("visit", visitId)
                        .getResultList())
                .map(rows -> refunds(rows).stream().findFirst());
    }

    private static long paid(RefundRecorded refund) {
        return refund.payments().stream().mapToLong(RefundPayment::yen).sum();
    }

    /** Empty where nothing was: SQL turns it into null. */
    private static String lastDay(RefundRecorded refund) {
        return refund.payments().stream()
                .map(RefundPayment::paidOn)
                .max(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("");
    }

    private List<RefundRecorded> refunds(List<String> rows) {
        return rows.stream().map(row -> json.value(row, RefundRecorded.class)).toList();
    }
}
