package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.application.Visits;

/** 受診の表: a row is the lock two transactions of one visit meet at. */
@ApplicationScoped
class PostgresVisits implements Visits {
    private static final String ENTER =
            "insert into visit (visit_id, institution) values (:visit, :institution) on conflict do nothing";
    private static final String SETTLED =
            "select claim_id from visit where visit_id = :visit and institution = :institution for update";
    private static final String SETTLE = """
            insert into visit (visit_id, institution, claim_id) values (:visit, :institution, :claim)
            on conflict (visit_id, institution) do update set claim_id = coalesce(visit.claim_id, excluded.claim_id)
            """;

    @Override
    public Uni<Optional<UUID>> enter(UUID visitId, InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENTER)
                        .setParameter("visit", visitId)
                        .setParameter("institution", institution.wire())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(SETTLED, UUID.class)
                                .setParameter("visit", visitId)
                                .setParameter("institution", institution.wire())
                                .getResultList()))
                .map(claims -> claims.stream().filter(claim -> claim != null).findFirst());
    }

    @Override
    public Uni<Void> settle(UUID visitId, InstitutionCode institution, UUID claimId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLE)
                        .setParameter("visit", visitId)
                        .setParameter("institution", institution.wire())
                        .setParameter("claim", claimId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
