package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 該当しうる人: everybody a question may mean.
 *
 * @param card the card shown, when one was shown and is registered
 */
public record Candidates(@Nullable Card card, List<CoverageHistory> histories) {
    /** The card as of this day. */
    public Optional<CardFacts> cardOn(LocalDate day) {
        return Optional.ofNullable(card).map(shown -> CardFacts.of(shown, day));
    }
}
