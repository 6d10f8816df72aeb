package jp.madoguchi.declaration.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.KeyStanding;

/** 封かん鍵の集まり: one-time key pairs. The private halves stay behind this door. */
public interface SealingKeys {
    /** How many keys of this institution are unused; no other transaction issues keys to it until this one ends. */
    Uni<Long> unused(InstitutionCode institution);

    /** Makes this many key pairs for an institution and gives their public halves. */
    Uni<List<SealingKey>> issue(InstitutionCode institution, int count, Instant at);

    /** What is known of a key, which no other transaction uses until this one ends. */
    Uni<KeyStanding> standing(UUID keyId);

    /** Notes that a declaration was sealed with this key. */
    Uni<Void> use(UUID keyId, UUID declarationId, Instant at);

    /** Opens a sealed content with its key. */
    Uni<Opening> open(SealedContent sealed);

    /**
     * Destroys the key this declaration used.
     *
     * @return whether there was one
     */
    Uni<Boolean> destroyKeyOf(UUID declarationId);
}
