package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.SealingKeys;
import jp.madoguchi.runtime.InTurn;

@ApplicationScoped
class PostgresSealingKeys implements SealingKeys {
    private static final String ADD = """
            insert into sealing_key (id, institution, public_jwk, issued_at)
            values (:id, :institution, :jwk, :issued) on conflict (id) do nothing
            """;

    private static final String ASSIGN = """
            update sealing_key set handed_to = :gateway, handed_at = :now where id in (
                select id from sealing_key
                where institution = :institution and handed_to is null and used_at is null
                order by issued_at, id
                limit greatest(0, cast(:atMost as bigint) - (
                    select count(*) from sealing_key
                    where institution = :institution and handed_to = :gateway and used_at is null))
                for update skip locked)
            """;

    private static final String OWN = """
            select id, public_jwk from sealing_key
            where institution = :institution and handed_to = :gateway and used_at is null order by issued_at, id
            """;

    @Override
    public Uni<Void> add(SealingKeysIssued issued) {
        return InTurn.each(issued.keys(), key -> add(issued, key)).replaceWithVoid();
    }

    private static Uni<Void> add(SealingKeysIssued issued, SealingKey key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", key.keyId())
                        .setParameter("institution", issued.institution().wire())
                        .setParameter("jwk", key.publicJwk())
                        .setParameter("issued", issued.issuedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<SealingKey>> handOut(InstitutionCode institution, String gateway, int atMost, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ASSIGN)
                        .setParameter("gateway", gateway)
                        .setParameter("now", now)
                        .setParameter("institution", institution.wire())
                        .setParameter("atMost", atMost)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(OWN, Object[].class)
                                .setParameter("institution", institution.wire())
                                .setParameter("gateway", gateway)
                                .getResultList()))
                .map(rows -> rows.stream()
                        .map(row -> new SealingKey((UUID) row[0], (String) row[1]))
                        .toList());
    }
}
