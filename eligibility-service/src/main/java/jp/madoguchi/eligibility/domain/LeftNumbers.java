package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * もう名乗らない番号: numbers that a person, born on this day, had until this version. Whoever was answered 複数該当 because of
 * two people who shared them has one person left, though nothing was registered of that one.
 */
public record LeftNumbers(UUID personId, InsuredNumbers numbers, LocalDate birthDate) {

    /** Those that the version before had and the one in force has not, or not of somebody born on that day. */
    static Stream<LeftNumbers> since(Optional<PersonRecord> before, StandingRecord now) {
        List<LeftNumbers> kept = of(now.personId(), now.record()).toList();
        return before.stream()
                .flatMap(record -> of(now.personId(), record))
                .distinct()
                .filter(numbers -> !kept.contains(numbers));
    }

    private static Stream<LeftNumbers> of(UUID personId, PersonRecord record) {
        return record.coverages().stream()
                .filter(coverage -> !CoverageHistory.isCancelled(coverage))
                .map(CoverageFacts::numbers)
                .map(numbers ->
                        new LeftNumbers(personId, numbers, record.person().birthDate()));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "LeftNumbers[***]";
    }
}
