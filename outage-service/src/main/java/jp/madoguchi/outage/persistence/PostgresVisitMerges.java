package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitParted;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.VisitMerges;

/** 同じ受診のまとめ in PostgreSQL. */
@ApplicationScoped
class PostgresVisitMerges implements VisitMerges {
    private static final String KEEP = """
        insert into visit_merge (visit_id, institution, into_visit, version)
        values (:visit, :institution, cast(nullif(:into, '') as uuid), :version)
        on conflict (institution, visit_id) do update set
            into_visit = excluded.into_visit,
            version = excluded.version
        where visit_merge.version < excluded.version
        """;

    /** The visit may be held and merged at once: whoever comes second sees the other. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('visit'), hashtext(:visit)) as text)";

    private static final String FOLLOW = """
        update held_visit v set
            state = case when m.into_visit is null then v.state_before else 'MERGED' end,
            state_before = case when m.into_visit is null then null else v.state end
        from visit_merge m
        where v.visit_id = :visit and m.visit_id = v.visit_id and m.institution = v.institution
        and (m.into_visit is null) = (v.state = 'MERGED')
        """;

    @Override
    public Uni<Void> keep(VisitMerged merged) {
        return keep(merged.visitId(), merged.institution(), merged.into().toString(), merged.version());
    }

    @Override
    public Uni<Void> keep(VisitParted parted) {
        return keep(parted.visitId(), parted.institution(), "", parted.version());
    }

    private static Uni<Void> keep(UUID visitId, InstitutionCode institution, String into, int version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("visit", visitId)
                        .setParameter("institution", institution.wire())
                        .setParameter("into", into)
                        .setParameter("version", version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> follow(UUID visitId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("visit", visitId.toString())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(FOLLOW)
                                .setParameter("visit", visitId)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
