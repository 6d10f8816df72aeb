package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.application.Opening;
import jp.madoguchi.declaration.application.SealingKeys;
import jp.madoguchi.declaration.domain.KeyStanding;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.web.Ids;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** 封かん鍵の表. */
@ApplicationScoped
class PostgresSealingKeys implements SealingKeys {
    private static final String POOL = """
            insert into sealing_pool (institution) values (:institution)
            on conflict (institution) do update set topped_up = sealing_pool.topped_up + 1
            """;

    private final KeyVault vault;
    private final Seal seal;
    private final Ids ids;

    PostgresSealingKeys(KeyVault vault, Seal seal, Ids ids) {
        this.vault = vault;
        this.seal = seal;
        this.ids = ids;
    }

    @Override
    public Uni<Long> unused(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(POOL)
                        .setParameter("institution", institution.wire())
                        .executeUpdate())
                .chain(() -> SealingKeyRow.count("institution = ?1 and usedBy is null", institution.wire()));
    }

    @Override
    public Uni<List<SealingKey>> issue(InstitutionCode institution, int count, Instant at) {
        return offTheLoop(() -> make(institution, count, at))
                .call(made -> SealingKeyRow.persist(made.stream().map(Made::row)))
                .map(made -> made.stream().map(Made::key).toList());
    }

    private List<Made> make(InstitutionCode institution, int count, Instant at) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID keyId = ids.next();
            EllipticCurveJsonWebKey pair = KeyPairs.generate(keyId);
            SealingKeyRow row = new SealingKeyRow();
            row.keyId = keyId;
            row.institution = institution.wire();
            row.privateJwk = vault.wrap(pair);
            row.issuedAt = at;
            made.add(new Made(row, new SealingKey(keyId, pair.toJson(OutputControlLevel.PUBLIC_ONLY))));
        }
        return made;
    }

    @Override
    public Uni<KeyStanding> standing(UUID keyId) {
        return SealingKeyRow.<SealingKeyRow>findById(keyId, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? absent(keyId)
                        : Uni.createFrom()
                                .item(new KeyStanding.Issued(InstitutionCode.valueOf(row.institution), row.usedBy)));
    }

    private static Uni<KeyStanding> absent(UUID keyId) {
        return CertificateRow.count("keyId = ?1 and keyDestroyed = true", keyId)
                .map(destroyed -> destroyed > 0 ? new KeyStanding.Destroyed() : new KeyStanding.Unknown());
    }

    @Override
    public Uni<Void> use(UUID keyId, UUID declarationId, Instant at) {
        return SealingKeyRow.update("usedBy = ?1, usedAt = ?2 where keyId = ?3", declarationId, at, keyId)
                .replaceWithVoid();
    }

    @Override
    public Uni<Opening> open(SealedContent sealed) {
        return SealingKeyRow.<SealingKeyRow>findById(sealed.keyId())
                .chain(row -> row == null
                        ? Uni.createFrom().item(new Opening.Closed(UnreadableReason.KEY_UNKNOWN))
                        : offTheLoop(() ->
                                seal.open(sealed, vault.unwrap(row.privateJwk).getPrivateKey())));
    }

    @Override
    public Uni<Boolean> destroyKeyOf(UUID declarationId) {
        return SealingKeyRow.delete("usedBy", declarationId).map(destroyed -> destroyed > 0);
    }

    /** Curve arithmetic must not hold up the event loop; the result comes back to the session's own context. */
    private static <T> Uni<T> offTheLoop(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> Vertx.currentContext().executeBlocking(work).toCompletionStage());
    }

    private record Made(SealingKeyRow row, SealingKey key) {}
}
