package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;

/**
 * 申し出た操作: what a version says it is, beside what it does to the version just before it.
 *
 * @param besides what it changes besides coverages, and besides certificates that end sooner
 * @param known whether there is one: the first version has nothing before it
 * @param follows whether it is the version just before. What one does to an older one tells of those between as well,
 *     which may still be on their way
 */
record DeclaredChange(
        CoverageOperation operation,
        CoveragePairs pairs,
        List<String> besides,
        boolean known,
        boolean follows,
        LocalDate today) {

    /** Nothing when the sender does not say what the version is. */
    static Optional<DeclaredChange> of(PersonRecord record, Optional<PersonRecord> before, LocalDate today) {
        return Optional.ofNullable(record.operation())
                .map(operation -> new DeclaredChange(
                        operation,
                        CoveragePairs.of(before.map(PersonRecord::coverages).orElseGet(List::of), record.coverages()),
                        before.map(earlier -> besides(earlier, record)).orElseGet(List::of),
                        before.isPresent(),
                        record.follows(before),
                        today));
    }

    private static List<String> besides(PersonRecord before, PersonRecord after) {
        return FieldNames.ofRecord(before, after)
                .filter(field -> !field.equals(FieldNames.CERTIFICATES)
                        || !after.certificates().endNoLaterThan(before.certificates()))
                .toList();
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

    /** Whether it is said of a record that is not there, which is another rule's to say. */
    boolean isOfNothing() {
        return follows && !known;
    }

    /** Whether it can be a loss: by what it does, or, where versions may lie between, by any day of loss. */
    boolean namesALoss() {
        return follows ? loses() : after().anyMatch(coverage -> coverage.disqualifiedOn() != null);
    }

    /** Those that came with it, or, where versions may lie between, that can have come with it. */
    Stream<CoverageFacts> brought() {
        return follows ? pairs.added().stream() : after();
    }

    private Stream<CoverageFacts> after() {
        return Stream.concat(pairs.added().stream(), pairs.kept().stream().map(CoveragePairs.Pair::after));
    }

    boolean adds() {
        return !pairs.added().isEmpty();
    }

    /**
     * Whether it does anything but lose coverages, with which certificates may end. What it changes of a coverage while
     * it loses none is no loss at all, which is another rule's to say.
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
