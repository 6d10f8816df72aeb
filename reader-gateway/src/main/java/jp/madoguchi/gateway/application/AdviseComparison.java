package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.ComparisonAdvice;
import jp.madoguchi.gateway.domain.Presentation;

/** 照合の要否を聞く, for a patient who was answered about and stands at the desk. */
@ApplicationScoped
public class AdviseComparison {
    private final Presentations presentations;
    private final Comparisons comparisons;

    AdviseComparison(Presentations presentations, Comparisons comparisons) {
        this.presentations = presentations;
        this.comparisons = comparisons;
    }

    /** The advice; nothing where there is no answer to compare, or nobody to ask. */
    public Uni<Optional<ComparisonAdvice>> advise(UUID visitId) {
        return presentations
                .find(visitId)
                .chain(presented -> presented
                        .flatMap(AdviseComparison::checkId)
                        .map(comparisons::advise)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Optional<UUID> checkId(Presentation presented) {
        return Optional.ofNullable(presented.outcome())
                .flatMap(outcome -> outcome.<Optional<UUID>>match(
                        known -> Optional.ofNullable(known.answer().checkId()),
                        absent -> Optional.empty(),
                        couldNotAsk -> Optional.empty()));
    }
}
