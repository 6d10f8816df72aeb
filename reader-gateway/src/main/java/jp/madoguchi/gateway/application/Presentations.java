package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.Presentation;
import org.jspecify.annotations.Nullable;

/** 提示された患者たち: who stands at the desk. Survives a restart. */
public interface Presentations {
    /**
     * Keeps one; false when a file with the same content was kept before.
     *
     * @param contentHash of the reader's file, if it came from one
     */
    Uni<Boolean> add(Presentation presentation, @Nullable String contentHash);

    /** Keeps the outcome of asking. */
    Uni<Void> answered(Presentation presentation);

    /** The one with this visit id, taken or not. */
    Uni<Optional<Presentation>> find(UUID visitId);

    /** Those presented since then who are neither taken nor sent away. */
    Uni<List<Presentation>> waiting(Instant since);

    /** Takes one off the list without taking the patient; false if it was not on it. */
    Uni<Boolean> dismiss(UUID visitId);
}
