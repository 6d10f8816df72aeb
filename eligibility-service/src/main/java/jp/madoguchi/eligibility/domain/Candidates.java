package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * 該当しうる人: everybody a question may mean.
 *
 * @param card the card shown, when one was shown and is registered
 */
public record Candidates(@Nullable Card card, List<CoverageHistory> histories) {
    /** The record the answer was found in: of a person's several the one whose coverage is shown. */
    public Optional<CoverageHistory> recordOf(CheckOutcome outcome) {
        return outcome.match(
                valid -> holding(valid.person(), valid.coverage()),
                lost -> holding(lost.person(), lost.coverage()),
                notFound -> Optional.empty(),
                multiple -> Optional.empty(),
                unregistered -> Optional.empty());
    }

    private Optional<CoverageHistory> holding(PersonFacts person, CoverageFacts coverage) {
        return histories.stream()
                .filter(history ->
                        history.person().equals(person) && history.coverages().contains(coverage))
                .findFirst();
    }

    /** The card as of this day. */
    public Optional<CardFacts> cardOn(LocalDate day) {
        return Optional.ofNullable(card).map(shown -> CardFacts.of(shown, day));
    }
}
