package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.eligibility.domain.CheckOutcome.Lost;
import jp.madoguchi.eligibility.domain.CheckOutcome.Multiple;
import jp.madoguchi.eligibility.domain.CheckOutcome.NotFound;
import jp.madoguchi.eligibility.domain.CheckOutcome.Valid;
import jp.madoguchi.eligibility.domain.CheckQuestion.ByCertificate;
import jp.madoguchi.eligibility.domain.CheckQuestion.ByNumbers;

/** 資格確認: decides what a question about coverage is answered, always as of its own 資格確認日. */
public final class EligibilityCheck {
    private EligibilityCheck() {}

    /**
     * Answers a question from the people who may be meant.
     *
     * @param candidates by numbers everybody who ever held them, may hold more, never less; by certificate everybody
     *     it leads to
     */
    public static CheckOutcome answer(CheckQuestion question, List<CoverageHistory> candidates) {
        List<CoverageHistory> meant =
                question.match(numbers -> meant(numbers, candidates), certificate -> meant(certificate, candidates));
        if (meant.size() > 1 || isMislinked(meant)) {
            return Multiple.of(question, meant);
        }
        return meant.isEmpty() ? new NotFound() : answer(question, meant.get(0));
    }

    private static List<CoverageHistory> meant(ByNumbers question, List<CoverageHistory> candidates) {
        return candidates.stream()
                .filter(history -> history.belongsTo(question))
                .toList();
    }

    /** ひも付け誤り: what is known of the person may be somebody else's, so that none of it may be shown. */
    private static boolean isMislinked(List<CoverageHistory> histories) {
        return histories.stream().anyMatch(CoverageHistory::mislinked);
    }

    /**
     * Two people on one card and a mis-linked card are mistakes of the registry: the birth date must not hide them by
     * picking one or none.
     */
    private static List<CoverageHistory> meant(ByCertificate question, List<CoverageHistory> candidates) {
        LocalDate birthDate = question.birthDate();
        if (candidates.size() > 1 || birthDate == null || isMislinked(candidates)) {
            return candidates;
        }
        return candidates.stream()
                .filter(history -> history.person().birthDate().equals(birthDate))
                .toList();
    }

    /**
     * A coverage that begins only after the 資格確認日 is no answer for that day: called lost, it would be claimed on
     * although it never covered the visit.
     */
    private static CheckOutcome answer(CheckQuestion question, CoverageHistory history) {
        Optional<CoverageFacts> newest = history.newest(question.confirmationDate(), within(question));
        return newest.<CheckOutcome>map(coverage -> judge(question, history, coverage))
                .orElseGet(NotFound::new);
    }

    /**
     * 方法1: the card leads to the person, whose newest coverage is the answer. 方法2: the numbers lead to that one
     * coverage; a lost one is never replaced by the newest (保発0710第1号 1(1)※).
     */
    private static Predicate<CoverageFacts> within(CheckQuestion question) {
        return question.match(
                numbers -> numbers.method() == CheckMethod.CARD
                        ? coverage -> true
                        : CoverageHistory.hasNumbers(numbers.numbers()),
                certificate -> coverage -> true);
    }

    private static CheckOutcome judge(CheckQuestion question, CoverageHistory history, CoverageFacts coverage) {
        if (CoverageHistory.isInForce(question.confirmationDate()).test(coverage)) {
            return new Valid(history.personId(), history.person(), coverage);
        }
        boolean newer = history.hasNewerThan(coverage, question.confirmationDate());
        return new Lost(history.personId(), history.person(), coverage, newer);
    }
}
