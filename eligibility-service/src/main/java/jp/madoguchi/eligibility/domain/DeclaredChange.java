package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageOperation;

/**
 * 申し出た操作: what a version says it is, beside what it does to the version just before it.
 *
 * @param besides what it changes besides coverages
 * @param known whether there is one: the first version has nothing before it
 */
record DeclaredChange(
        CoverageOperation operation, CoveragePairs pairs, List<String> besides, boolean known, LocalDate today) {

    /**
     * Nothing when the sender does not say what the version is, or when the version just before it is not there to hold
     * it against: versions may overtake each other, and what one does to an older one tells of those between as well.
     */
    static Optional<DeclaredChange> of(PersonRecord record, Optional<PersonRecord> before, LocalDate today) {
        return Optional.ofNullable(record.operation())
                .filter(said -> record.follows(before))
                .map(operation -> new DeclaredChange(
                        operation,
                        CoveragePairs.of(before.map(PersonRecord::coverages).orElseGet(List::of), record.coverages()),
                        before.map(earlier ->
                                        FieldNames.ofRecord(earlier, record).toList())
                                .orElseGet(List::of),
                        before.isPresent(),
                        today));
    }

    boolean is(CoverageOperation one) {
        return operation == one;
    }

    boolean registers() {
        return is(CoverageOperation.REGISTER) || is(CoverageOperation.REGISTER_LATE);
    }

    boolean loses() {
        return pairs.kept().stream().anyMatch(CoveragePairs.Pair::isNewlyLost);
    }

    boolean adds() {
        return !pairs.added().isEmpty();
    }

    /**
     * Whether it does anything but lose coverages. What it changes of a coverage while it loses none is no loss at all,
     * which is another rule's to say.
     */
    boolean doesMoreThanLose() {
        return adds()
                || !pairs.withdrawn().isEmpty()
                || !besides.isEmpty()
                || (loses()
                        && pairs.kept().stream()
                                .anyMatch(
                                        pair -> pair.correctedFields().findAny().isPresent()));
    }

    /** Whether it adds a coverage that takes the place of none. */
    boolean addsOneMore() {
        return pairs.added().size() > pairs.withdrawn().size();
    }
}
