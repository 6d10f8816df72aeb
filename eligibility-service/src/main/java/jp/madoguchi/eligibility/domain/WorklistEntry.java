package jp.madoguchi.eligibility.domain;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 朝の一覧の一件: a booking with its last answer and what may go wrong.
 *
 * @param at 予約時刻
 * @param referenceNumber 照会番号, where the clinic has set one
 * @param risks the gravest first
 */
public record WorklistEntry(
        String bookingId,
        @Nullable LocalTime at,
        Optional<CheckAnswer> answer,
        Optional<String> referenceNumber,
        List<VisitRisk> risks) {
    private static final List<VisitRisk> GRAVEST_FIRST = List.of(VisitRisk.values());

    /** The gravest first, then the one with more of them, then the earlier one; without a time last. */
    static final Comparator<WorklistEntry> BY_RISK = Comparator.comparingInt(WorklistEntry::gravest)
            .thenComparing(Comparator.<WorklistEntry>comparingInt(entry -> entry.risks.size())
                    .reversed())
            .thenComparing(entry -> Optional.ofNullable(entry.at).orElse(LocalTime.MAX))
            .thenComparing(WorklistEntry::bookingId);

    private int gravest() {
        return risks.isEmpty() ? GRAVEST_FIRST.size() : GRAVEST_FIRST.indexOf(risks.get(0));
    }

    /** These in the order the desk works them off. */
    public static List<WorklistEntry> ranked(List<WorklistEntry> entries) {
        return entries.stream().sorted(BY_RISK).toList();
    }
}
