package jp.madoguchi.outage.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.SettlementAnswered;

/**
 * 精算の経過: what claim-service answered about the amounts of a visit. The one with the highest version stands, in whatever
 * order they came; those that named other amounts before are kept, so that nobody pays twice on a correction.
 */
public record VisitSettlement(List<SettlementAnswered> answers) {
    /** Nothing answered. */
    public static final VisitSettlement NONE = new VisitSettlement(List.of());

    /** Keeps its own copy, the newest first. */
    public VisitSettlement {
        answers = answers.stream()
                .sorted(Comparator.comparingInt(SettlementAnswered::version).reversed())
                .toList();
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
}
