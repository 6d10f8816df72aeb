package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.Presentation;

/** 提示された患者たち: who stands at the desk. Survives a restart. */
public interface Presentations {
    /** Keeps one that comes from no reader's file. */
    Uni<Void> add(Presentation presentation);

    /** Keeps the outcome of asking; false, and nothing is kept, when the patient does not wait any more. */
    Uni<Boolean> answered(Presentation presentation);

    /** The one with this visit id, taken or not. */
    Uni<Optional<Presentation>> find(UUID visitId);

    /** The one whose visit id ends so, taken or not: as much of it as a file's name can hold. */
    Uni<Optional<Presentation>> endingIn(String end);

    /** Those presented since then who are neither taken nor sent away. */
    Uni<List<Presentation>> waiting(Instant since);

    /** Takes one off the list without taking the patient; false if it was not on it. */
    Uni<Boolean> dismiss(UUID visitId);
}
