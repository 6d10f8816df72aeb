package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 該当しうる人: everybody a question may mean.
 *
 * @param card the card shown, when one was shown and is registered
 */
public record Candidates(@Nullable Card card, List<CoverageHistory> histories) {
    /** Everything known of the one who was found. */
    public Optional<CoverageHistory> known(@Nullable UUID personId) {
        return histories.stream()
                .filter(history -> history.personId().equals(personId))
                .findFirst();
    }

    /** The card as of this day. */
    public Optional<CardFacts> cardOn(LocalDate day) {
        return Optional.ofNullable(card).map(shown -> CardFacts.of(shown, day));
    }
}
