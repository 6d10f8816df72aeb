package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.BoardCounts;
import jp.madoguchi.outage.domain.BoardVisit;

/** 運用ボードの件数 in PostgreSQL. */
@ApplicationScoped
class PostgresBoardCounts implements BoardCounts {
    private static final String KEEP = """
        insert into board_visit (visit_id, institution, day, full_charge, prevented, taken_at)
        values (:id, :institution, :day, :fullCharge, :prevented, :takenAt)
        on conflict (visit_id) do update set
            day = excluded.day,
            full_charge = excluded.full_charge,
            prevented = excluded.prevented,
            taken_at = excluded.taken_at
        where board_visit.taken_at <= excluded.taken_at
        """;
    private static final String FORGET = "delete from board_visit where visit_id = :id and taken_at <= :takenAt";
    private static final String OPEN = """
        insert into board_declaration (declaration_id, institution, open) values (:id, :institution, true)
        on conflict do nothing
        """;
    private static final String CLOSE = """
        insert into board_declaration (declaration_id, institution, open) values (:id, :institution, false)
        on conflict (declaration_id) do update set open = false
        """;
    private static final String CLAIM = """
        insert into board_claim (claim_id, institution, month, unknown, said_at)
        values (:id, :institution, :month, :unknown, :saidAt)
        on conflict (claim_id) do update set
            month = excluded.month,
            unknown = excluded.unknown,
            said_at = excluded.said_at
        where board_claim.said_at <= excluded.said_at
        """;

    private static final String EXPIRING = """
        insert into board_certificate (institution, patient_ref, expiring, seen_on, said_at)
        values (:institution, :patient, true, :seenOn, :saidAt)
        on conflict (institution, patient_ref) do update set
            expiring = true,
            seen_on = excluded.seen_on,
            said_at = excluded.said_at
        where board_certificate.said_at <= excluded.said_at
        """;
    private static final String RENEWED = """
        update board_certificate set expiring = false, seen_on = :seenOn, said_at = :saidAt
        where institution = :institution and patient_ref = :patient and said_at <= :saidAt
        """;

    @Override
    public Uni<Void> keep(BoardVisit visit) {
        return visit.fullCharge() || visit.prevented() ? put(visit) : forget(visit);
    }

    private static Uni<Void> put(BoardVisit visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", visit.visitId())
                        .setParameter("institution", visit.institution().wire())
                        .setParameter("day", visit.day())
                        .setParameter("fullCharge", visit.fullCharge())
                        .setParameter("prevented", visit.prevented())
                        .setParameter("takenAt", visit.takenAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> forget(BoardVisit visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("id", visit.visitId())
                        .setParameter("takenAt", visit.takenAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> opened(UUID declarationId, InstitutionCode institution) {
        return declaration(OPEN, declarationId, institution);
    }

    @Override
    public Uni<Void> closed(UUID declarationId, InstitutionCode institution) {
        return declaration(CLOSE, declarationId, institution);
    }

    private static Uni<Void> declaration(String sql, UUID id, InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("id", id)
                        .setParameter("institution", institution.wire())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> seen(Certificate certificate) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(certificate.expiring() ? EXPIRING : RENEWED)
                        .setParameter("institution", certificate.institution().wire())
                        .setParameter("patient", certificate.patientRef())
                        .setParameter("seenOn", certificate.seenOn())
                        .setParameter("saidAt", certificate.saidAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> claimed(Claim claim) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("id", claim.claimId())
                        .setParameter("institution", claim.institution().wire())
                        .setParameter("month", claim.month().toString())
                        .setParameter("unknown", claim.unknown())
                        .setParameter("saidAt", claim.saidAt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
