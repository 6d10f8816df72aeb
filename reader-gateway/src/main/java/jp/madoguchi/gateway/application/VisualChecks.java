package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualOutcome;

/** 目視確認の控え: at most one is on. Survives a restart. */
public interface VisualChecks {
    /** The one that is on. */
    Uni<Optional<VisualCheck>> current();

    /** The one this visit's card was placed in, before or after somebody had looked. */
    Uni<Optional<VisualCheck>> of(UUID visitId);

    /**
     * Takes a step from the one that is on, and keeps it with what is recorded of it in one commit; nobody else takes
     * one in between.
     */
    Uni<VisualOutcome> step(
            Function<Optional<VisualCheck>, VisualOutcome> step, Function<VisualCheck, DeskActionRecorded> action);
}
