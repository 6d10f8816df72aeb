package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.gateway.domain.Intake;

/**
 * 申立書に封をする: uses up one key. Without a key, or when the form stays on paper, nothing is sealed and the visit is taken
 * all the same.
 */
@ApplicationScoped
public class SealDeclaration {
    private final SealingKeys keys;
    private final Seal seal;

    SealDeclaration(SealingKeys keys, Seal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    /** The sealed content, if there is content to seal and a key to seal it with. */
    public Uni<Optional<SealedContent>> seal(Intake intake) {
        return Optional.ofNullable(intake.declaration())
                .filter(content -> !intake.paperForm())
                .map(content -> keys.take().map(key -> key.map(one -> seal.seal(one, content))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
