package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import org.jspecify.annotations.Nullable;

/**
 * 答えられるようになった資格: what a check of a day it covers finds now and did not find before.
 *
 * @param known whether the person was registered already and these days are new, so that somebody may have been told
 *     of a lost coverage
 */
public record AnswerableCoverage(UUID personId, boolean known, LocalDate birthDate, CoverageFacts coverage) {

    /** Those that the version now in force has beyond the one before it, or for other days, or under other numbers. */
    static Stream<AnswerableCoverage> since(Optional<PersonRecord> before, StandingRecord now, LocalDate today) {
        CoveragePairs pairs = CoveragePairs.of(
                before.map(PersonRecord::coverages).orElseGet(List::of),
                now.record().coverages());
        return Stream.concat(
                pairs.nowCovering(today).map(coverage -> of(now, before.isPresent(), coverage)),
                // Whoever was told of a lost coverage was found by its own numbers: these change nothing there.
                pairs.renumbered(today).map(coverage -> of(now, false, coverage)));
    }

    /** All of a record whose person is found now in another way than before: its days are new to whoever asks. */
    public static Stream<AnswerableCoverage> all(StandingRecord record) {
        return record.record().coverages().stream()
                .filter(coverage -> !CoverageHistory.isCancelled(coverage))
                .map(coverage -> of(record, true, coverage));
    }

    private static AnswerableCoverage of(StandingRecord now, boolean known, CoverageFacts coverage) {
        return new AnswerableCoverage(
                now.personId(), known, now.record().person().birthDate(), coverage);
    }

    /** The last day on which it is in force, as far as that is known. */
    public @Nullable LocalDate lastDay() {
        return CoverageHistory.lastDay(coverage).orElse(null);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "AnswerableCoverage[***]";
    }
}
