package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        List<CoverageHistory> meant = question.match(
                numbers -> meant(numbers, candidates),
                certificate -> meant(certificate, candidates),
                observed -> List.of());
        if (people(meant) > 1 || isMislinked(meant)) {
            return Multiple.of(question, meant);
        }
        return answer(question, meant, within(question));
    }

    /** Every record of each person who is meant: two insurers keep one of the same person each. */
    private static List<CoverageHistory> meant(ByNumbers question, List<CoverageHistory> candidates) {
        Set<UUID> people = candidates.stream()
                .filter(history -> history.belongsTo(question))
                .map(CoverageHistory::personId)
                .collect(Collectors.toUnmodifiableSet());
        return candidates.stream()
                .filter(history -> people.contains(history.personId()))
                .toList();
    }

    private static long people(List<CoverageHistory> histories) {
        return histories.stream().map(CoverageHistory::personId).distinct().count();
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
        if (people(candidates) > 1 || birthDate == null || isMislinked(candidates)) {
            return candidates;
        }
        return candidates.stream()
                        .anyMatch(history -> history.person().birthDate().equals(birthDate))
                ? candidates
                : List.of();
    }

    /**
     * A coverage that begins only after the 資格確認日 is no answer for that day: called lost, it would be claimed on
     * although it never covered the visit.
     */
    private static CheckOutcome answer(
            CheckQuestion question, List<CoverageHistory> records, Predicate<CoverageFacts> among) {
        LocalDate day = question.confirmationDate();
        return records.stream()
                .flatMap(record -> record.newest(day, among).map(found -> new Found(record, found)).stream())
                .max(Comparator.comparing((Found found) -> found.isInForce(day))
                        .thenComparing(Found::coverage, CoverageHistory.BY_BEGINNING))
                .<CheckOutcome>map(found -> judge(day, records, found))
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

    private static CheckOutcome judge(LocalDate day, List<CoverageHistory> records, Found found) {
        CoverageHistory record = found.record();
        if (found.isInForce(day)) {
            return new Valid(record.personId(), record.person(), found.coverage());
        }
        boolean newer = records.stream().anyMatch(other -> other.hasNewerThan(found.coverage(), day));
        return new Lost(record.personId(), record.person(), found.coverage(), newer);
    }

    /** A coverage with the record that holds it, whose person is shown as that insurer knows him. */
    private record Found(CoverageHistory record, CoverageFacts coverage) {
        boolean isInForce(LocalDate day) {
            return CoverageHistory.isInForce(day).test(coverage);
        }
    }
}
