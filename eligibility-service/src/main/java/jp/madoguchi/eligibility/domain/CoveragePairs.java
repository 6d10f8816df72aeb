package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 版の突き合わせ: which coverage of the later version is which of the earlier one. The same numbers from the same day come
 * first, then the same insurer from the same day, then the same numbers from another day.
 *
 * @param withdrawn those of the earlier version that the later one knows nothing of
 */
record CoveragePairs(List<Pair> kept, List<CoverageFacts> withdrawn, List<CoverageFacts> added) {
    private static final Set<String> FIELDS_OF_A_LOSS =
            Set.of("coverages.disqualifiedOn", "coverages.lossReason", "coverages.validUntil");

    static CoveragePairs of(List<CoverageFacts> before, List<CoverageFacts> after) {
        CoveragePairs pairs = new CoveragePairs(new ArrayList<>(), new ArrayList<>(before), new ArrayList<>(after));
        pairs.join((a, b) -> sameNumbers(a, b) && sameDay(a, b));
        pairs.join((a, b) -> sameInsurer(a, b) && sameDay(a, b));
        pairs.join(CoveragePairs::sameNumbers);
        return pairs;
    }

    private static boolean sameNumbers(CoverageFacts a, CoverageFacts b) {
        return a.numbers().equals(b.numbers());
    }

    private static boolean sameInsurer(CoverageFacts a, CoverageFacts b) {
        return a.numbers().insurerNumber().equals(b.numbers().insurerNumber());
    }

    private static boolean sameDay(CoverageFacts a, CoverageFacts b) {
        return a.validFrom().equals(b.validFrom());
    }

    private void join(BiPredicate<CoverageFacts, CoverageFacts> same) {
        for (CoverageFacts earlier : List.copyOf(withdrawn)) {
            Optional<CoverageFacts> later =
                    added.stream().filter(one -> same.test(earlier, one)).findFirst();
            later.ifPresent(found -> {
                withdrawn.remove(earlier);
                added.remove(found);
                kept.add(new Pair(earlier, found));
            });
        }
    }

    /** Those that cover a day now that they did not cover before. */
    Stream<CoverageFacts> nowCovering(LocalDate today) {
        return held(Stream.concat(
                added.stream(),
                kept.stream().filter(pair -> pair.gainsDays(today)).map(Pair::after)));
    }

    /** Those that cover the days they covered before, under numbers that no question could name them by. */
    Stream<CoverageFacts> renumbered(LocalDate today) {
        return held(kept.stream()
                .filter(pair -> pair.gainsNumbers() && !pair.gainsDays(today))
                .map(Pair::after));
    }

    private static Stream<CoverageFacts> held(Stream<CoverageFacts> coverages) {
        return coverages.filter(coverage -> !CoverageHistory.isCancelled(coverage));
    }

    /** 前と後. */
    record Pair(CoverageFacts before, CoverageFacts after) {
        boolean isNewlyLost() {
            return before.disqualifiedOn() == null && after.disqualifiedOn() != null;
        }

        /**
         * Whether it covers a day now that it did not cover before. An end that has not come yet has left nobody
         * without an answer, wherever it moves.
         */
        boolean gainsDays(LocalDate today) {
            return CoverageHistory.isCancelled(before)
                    || after.validFrom().isBefore(before.validFrom())
                    || CoverageHistory.lastDay(before)
                            .filter(end -> end.isBefore(today) && endsAfter(end))
                            .isPresent();
        }

        private boolean endsAfter(LocalDate day) {
            return CoverageHistory.lastDay(after)
                    .filter(end -> !end.isAfter(day))
                    .isEmpty();
        }

        /** Whether a question can name it now that could not before; one without a 枝番 met every question's. */
        boolean gainsNumbers() {
            InsuredNumbers earlier = before.numbers();
            InsuredNumbers later = after.numbers();
            BranchNumber branch = earlier.branch() == null ? later.branch() : earlier.branch();
            return !later.equals(
                    new InsuredNumbers(earlier.insurerNumber(), earlier.symbol(), earlier.number(), branch));
        }

        /** A loss is news of its own: what comes with it corrects nothing. */
        Stream<String> correctedFields() {
            return FieldNames.ofCoverage(before, after).filter(field -> !isNewlyLost() || !isOfALoss(field));
        }

        private boolean isOfALoss(String field) {
            return FIELDS_OF_A_LOSS.contains(field) || (field.equals(FieldNames.ELDERLY) && elderlyEndsSooner());
        }

        private boolean elderlyEndsSooner() {
            ElderlyRecipient earlier = before.elderlyRecipient();
            ElderlyRecipient later = after.elderlyRecipient();
            return earlier != null
                    && later != null
                    && later.validUntil() != null
                    && (earlier.validUntil() == null || later.validUntil().isBefore(earlier.validUntil()))
                    && later.equals(new ElderlyRecipient(
                            earlier.issuedOn(), earlier.validFrom(), later.validUntil(), earlier.ratioPercent()));
        }
    }
}
