package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Grants;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantState;

/** 利用開始設定 in PostgreSQL. */
@ApplicationScoped
class PostgresGrants implements Grants {
    private static final String RUN_OUT = """
            select * from activation_grant where state = 'ENABLED' and last_day < :today
            order by last_day for update skip locked
            """;

    @Override
    public Uni<Void> add(Grant grant) {
        return new GrantRow().take(grant).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> replace(Grant grant) {
        return GrantRow.<GrantRow>findById(grant.id())
                .chain(row -> row.take(grant).persistAndFlush())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Grant>> forChange(UUID id) {
        return GrantRow.<GrantRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).map(GrantRow::grant));
    }

    @Override
    public Uni<Optional<Grant>> covering(InstitutionCode institution, LocalDate day) {
        return GrantRow.<GrantRow>find(
                        "institution = ?1 and state = ?2 order by requestedAt desc",
                        institution.wire(),
                        GrantState.ENABLED)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list()
                .map(rows -> rows.stream()
                        .map(GrantRow::grant)
                        .filter(grant -> grant.covers(day))
                        .findFirst());
    }

    @Override
    public Uni<List<Grant>> runOut(LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RUN_OUT, GrantRow.class)
                        .setParameter("today", today)
                        .getResultList())
                .map(rows -> rows.stream().map(GrantRow::grant).toList());
    }

    @WithSession
    @Override
    public Uni<List<Grant>> of(InstitutionCode institution) {
        return GrantRow.<GrantRow>list("institution = ?1 order by requestedAt desc", institution.wire())
                .map(rows -> rows.stream().map(GrantRow::grant).toList());
    }

    @WithSession
    @Override
    public Uni<List<Grant>> all() {
        return GrantRow.<GrantRow>list("order by requestedAt desc")
                .map(rows -> rows.stream().map(GrantRow::grant).toList());
    }
}
