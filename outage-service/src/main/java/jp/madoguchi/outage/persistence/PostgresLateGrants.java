package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.outage.application.LateGrants;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantStep;

/** 遅れている手続き in PostgreSQL. */
@ApplicationScoped
class PostgresLateGrants implements LateGrants {
    private static final String WAITING = """
        select g.* from activation_grant g
        where g.state in ('REQUESTED', 'CALLED_BACK') and g.origin = 'CALL_CENTRE' and not exists (
            select from grant_late l where l.grant_id = g.id
            and l.step = case g.state when 'REQUESTED' then 'CALL_BACK' else 'ENABLEMENT' end)
        order by g.requested_at for update of g skip locked
        """;

    private static final String TOLD =
            "insert into grant_late (grant_id, step, told_at) values (:grant, :step, :at) on conflict do nothing";

    @Override
    public Uni<List<Grant>> waiting() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(WAITING, GrantRow.class).getResultList())
                .map(rows -> rows.stream().map(GrantRow::grant).toList());
    }

    @Override
    public Uni<Void> told(UUID grantId, GrantStep step, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOLD)
                        .setParameter("grant", grantId)
                        .setParameter("step", step.name())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
