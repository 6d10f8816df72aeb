package jp.madoguchi.outage.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementResult;

/**
 * 精算の経過: what claim-service answered about the amounts of a visit, and what was handed back. The answer with the
 * highest version stands, in whatever order they came; those that named other amounts before are kept, so that nobody
 * pays twice on a correction.
 *
 * @param payments what was handed back and not undone
 */
public record VisitSettlement(List<SettlementAnswered> answers, List<RefundPayment> payments) {
    /** Nothing answered. */
    public static final VisitSettlement NONE = new VisitSettlement(List.of(), List.of());

    /** Keeps its own copies, the newest answer first. */
    public VisitSettlement {
        answers = answers.stream()
                .sorted(Comparator.comparingInt(SettlementAnswered::version).reversed())
                .toList();
        payments = List.copyOf(payments);
    }

    /** What is to be handed back by this answer. */
    public static long refundYen(SettlementAnswered answer) {
        SettlementAmounts amounts = answer.amounts();
        return amounts != null && answer.result() == SettlementResult.REFUND ? amounts.differenceYen() : 0;
    }

    /** What stands. */
    public Optional<SettlementAnswered> standing() {
        return answers.stream().findFirst();
    }

    /** The amounts that were named before, the newest first. */
    public List<SettlementAnswered> earlierAmounts() {
        return answers.stream()
                .skip(1)
                .filter(answer -> answer.amounts() != null)
                .toList();
    }

    /** What was handed back. */
    public long paidYen() {
        return payments.stream().mapToLong(RefundPayment::yen).sum();
    }

    /** What is still to be handed back; less than nothing where too much was. */
    public long dueYen() {
        return standing().map(VisitSettlement::refundYen).orElse(0L) - paidYen();
    }
}
