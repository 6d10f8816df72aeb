package jp.madoguchi.gateway.application;

import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.domain.VisualCheck;
import org.jspecify.annotations.Nullable;

/**
 * 読み取り結果と、それで決まること.
 *
 * @param contentHash of the reader's file, by which a repeat is known
 * @param message what the cluster is to be told of it; absent where there is nothing to tell
 * @param visual the step 目視確認 takes with this card, from the check that is on
 */
public record CardResult(
        Presentation presentation,
        String contentHash,
        @Nullable SeenMessage message,
        Function<Optional<VisualCheck>, Optional<VisualStep>> visual) {
    /** Who waits by it, with what was said of the card when the mode was switched on. */
    public Presentation shown(Optional<VisualStep> step) {
        return step.flatMap(taken -> taken.check().card(presentation.visitId()))
                .map(presentation::saidToBe)
                .orElse(presentation);
    }
}
