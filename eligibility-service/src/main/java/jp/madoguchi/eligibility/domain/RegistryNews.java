package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageAnswerable;
import jp.madoguchi.contracts.event.CoverageCorrected;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageLost;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.rules.RegistrationTerm;
import org.jspecify.annotations.Nullable;

/** 登録の出来事: what a version tells beyond the one before it. */
record RegistryNews(UUID personId, PersonRecord record, LocalDate today) {
    /** Lost coverages come before the new ones, for a person changes insurers in that order. */
    List<Payload> since(Optional<PersonRecord> before) {
        CoveragePairs pairs =
                CoveragePairs.of(before.map(PersonRecord::coverages).orElseGet(List::of), record.coverages());
        List<Payload> events = new ArrayList<>();
        before.map(earlier -> correctedFields(earlier, pairs))
                .filter(fields -> !fields.isEmpty())
                .ifPresent(fields -> events.add(
                        new CoverageCorrected(personId, record.version(), fields, CoverageOperation.CORRECT)));
        pairs.withdrawn().stream()
                .sorted(CoverageHistory.BY_BEGINNING)
                .forEach(coverage -> events.add(lost(coverage, null)));
        pairs.kept().stream()
                .filter(CoveragePairs.Pair::isNewlyLost)
                .map(CoveragePairs.Pair::after)
                .sorted(CoverageHistory.BY_BEGINNING)
                .forEach(coverage -> events.add(lost(coverage, coverage.disqualifiedOn())));
        Stream.concat(pairs.nowCovering(today), pairs.renumbered(today))
                .sorted(CoverageHistory.BY_BEGINNING)
                .forEach(coverage ->
                        events.add(answerable(coverage, pairs.added().contains(coverage))));
        return events;
    }

    private List<String> correctedFields(PersonRecord earlier, CoveragePairs pairs) {
        return Stream.concat(
                        FieldNames.ofRecord(earlier, record),
                        pairs.kept().stream().flatMap(CoveragePairs.Pair::correctedFields))
                .distinct()
                .sorted()
                .toList();
    }

    private CoverageLost lost(CoverageFacts coverage, @Nullable LocalDate lostOn) {
        return new CoverageLost(
                personId,
                record.version(),
                coverage.numbers().insurerNumber(),
                coverage.validFrom(),
                lostOn,
                lostOn == null ? CoverageOperation.CORRECT : named(CoverageOperation.LOSE));
    }

    /**
     * What a fact is called: all that comes with a version its sender calls 訂正 is part of the correction; otherwise
     * each coverage says itself what became of it, whether the sender named it or not.
     */
    private CoverageOperation named(CoverageOperation done) {
        return record.operation() == CoverageOperation.CORRECT ? CoverageOperation.CORRECT : done;
    }

    private CoverageAnswerable answerable(CoverageFacts coverage, boolean added) {
        boolean late = RegistrationTerm.isLate(coverage.validFrom(), today);
        CoverageOperation registered = late ? CoverageOperation.REGISTER_LATE : CoverageOperation.REGISTER;
        return new CoverageAnswerable(
                personId,
                record.version(),
                coverage.numbers().insurerNumber(),
                coverage.validFrom(),
                today,
                late,
                coverage.validFrom().isAfter(today) ? coverage.validFrom() : today,
                CoverageHistory.lastDay(coverage).orElse(null),
                added ? named(registered) : CoverageOperation.CORRECT);
    }
}
