package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 資格確認履歴: what the same institution was answered about the same person before, newest first. It is where a lost
 * coverage is found again when the レセコン hides it (保発0710第1号 3(3)※).
 *
 * @param formerNumbersAvailable 旧保険者番号あり: numbers a claim may go out on that are not, or no longer, in force
 * @param next where the next page begins, if there is one
 */
public record CheckHistory(boolean formerNumbersAvailable, List<Entry> entries, Optional<HistoryCursor> next) {

    /**
     * Puts a page together.
     *
     * @param shown every insured number the institution was ever shown of the person, up to this answer
     * @param earlier the answers before the page's begin, newest first, one more than the page holds if there are more
     */
    public static CheckHistory of(CheckAnswer now, Set<InsuredNumbers> shown, List<CheckAnswer> earlier, int limit) {
        List<CheckAnswer> page = earlier.stream().limit(limit).toList();
        return new CheckHistory(
                formerNumbersAvailable(now, shown),
                page.stream().map(answer -> Entry.of(now, answer)).toList(),
                earlier.size() > limit ? Optional.of(HistoryCursor.at(page.get(limit - 1))) : Optional.empty());
    }

    /** 旧保険者番号あり: of what the institution was shown of the person up to this answer. */
    public static boolean formerNumbersAvailable(CheckAnswer now, Set<InsuredNumbers> shown) {
        return isLost(now) || shown.stream().anyMatch(numbers -> isFormer(now, numbers));
    }

    private static boolean isLost(CheckAnswer answer) {
        return answer.validity() != Validity.VALID && answer.coverage() != null;
    }

    /** 枝番 came later than many coverages: numbers that differ in nothing else are the same ones. */
    private static boolean isFormer(CheckAnswer now, InsuredNumbers numbers) {
        CoverageFacts current = now.coverage();
        return current == null
                || !current.numbers().insurerNumber().equals(numbers.insurerNumber())
                || !current.numbers().number().equals(numbers.number())
                || !Objects.equals(current.numbers().symbol(), numbers.symbol());
    }

    /**
     * 一件.
     *
     * @param former its numbers are not the ones of the newer answer, or it said itself that they are lost
     */
    public record Entry(CheckAnswer answer, boolean former) {

        static Entry of(CheckAnswer now, CheckAnswer earlier) {
            CoverageFacts coverage = earlier.coverage();
            return new Entry(earlier, isLost(earlier) || (coverage != null && isFormer(now, coverage.numbers())));
        }
    }
}
