package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.outage.application.NationalFiles;
import jp.madoguchi.outage.domain.HeldVisit;

/** 取り込んだ結果ファイル in PostgreSQL. */
@ApplicationScoped
class PostgresNationalFiles implements NationalFiles {
    private static final String LOCK = """
            select true from (select pg_advisory_xact_lock(hashtext('national-file'), hashtext(:digest))) locked
            """;
    private static final String USED_ELSEWHERE = """
            select exists (select from national_result_file where digest = :digest and visit_id <> :visit)
            """;
    private static final String KEEP = """
            insert into national_result_file (digest, institution, visit_id) values (:digest, :institution, :visit)
            on conflict do nothing
            """;

    @Override
    public Uni<Boolean> usedElsewhere(String digest, UUID visitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Boolean.class)
                        .setParameter("digest", digest)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(USED_ELSEWHERE, Boolean.class)
                                .setParameter("digest", digest)
                                .setParameter("visit", visitId)
                                .getSingleResult()));
    }

    @Override
    public Uni<Void> keep(String digest, HeldVisit visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("digest", digest)
                        .setParameter("institution", visit.institution().wire())
                        .setParameter("visit", visit.visitId())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
