package jp.madoguchi.declaration.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.declaration.domain.TakenDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;

/** 開封: takes a declaration's one-time key into use, if the key is its own to use, and opens the content with it. */
@ApplicationScoped
class Unsealing {
    private final SealingKeys keys;

    Unsealing(SealingKeys keys) {
        this.keys = keys;
    }

    Uni<Opening> open(TakenDeclaration taken, SealedContent sealed) {
        return claim(taken)
                .chain(refusal -> refusal.<Uni<Opening>>map(
                                reason -> Uni.createFrom().item(new Opening.Closed(reason)))
                        .orElseGet(() -> keys.open(sealed)));
    }

    /** Takes the key into use without opening anything. */
    Uni<Optional<UnreadableReason>> claim(TakenDeclaration taken) {
        UUID keyId = taken.keyId();
        return keys.standing(keyId)
                .map(standing -> standing.refusal(taken))
                .call(refusal -> refusal.isPresent()
                        ? Uni.createFrom().voidItem()
                        : keys.use(keyId, taken.id(), taken.arrivedAt()));
    }
}
