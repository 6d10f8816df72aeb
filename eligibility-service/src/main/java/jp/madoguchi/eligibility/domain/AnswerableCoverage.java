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
 * @param known whether the person was registered already, so that somebody may have been told of a lost coverage
 */
public record AnswerableCoverage(UUID personId, boolean known, LocalDate birthDate, CoverageFacts coverage) {

    /** Those that the version now in force has beyond the one before it. */
    static Stream<AnswerableCoverage> since(Optional<PersonRecord> before, StandingRecord now) {
        PersonRecord record = now.record();
        return CoveragePairs.of(before.map(PersonRecord::coverages).orElseGet(List::of), record.coverages())
                .added()
                .stream()
                .filter(coverage -> !CoverageHistory.isCancelled(coverage))
                .map(coverage -> new AnswerableCoverage(
                        now.personId(), before.isPresent(), record.person().birthDate(), coverage));
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
