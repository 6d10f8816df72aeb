package jp.madoguchi.eligibility.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.VisitRisk;
import jp.madoguchi.eligibility.domain.WorklistEntry;
import org.jspecify.annotations.Nullable;

/**
 * 朝の一覧の回答: of the person only what the clinic itself calls them; the check leads to the answer.
 */
record WorklistJson(LocalDate date, List<Entry> entries) {
    static WorklistJson of(LocalDate date, List<WorklistEntry> entries) {
        return new WorklistJson(date, entries.stream().map(Entry::of).toList());
    }

    /**
     * 一件.
     *
     * @param referenceNumber 照会番号: what joins the entry to the clinic's own record, where it has set one
     */
    record Entry(
            String bookingId,
            @Nullable LocalTime at,
            @Nullable UUID checkId,
            @Nullable Validity validity,
            @Nullable Instant answeredAt,
            @Nullable String referenceNumber,
            List<Risk> risks) {
        static Entry of(WorklistEntry entry) {
            CheckAnswer answer = entry.answer().orElse(null);
            return new Entry(
                    entry.bookingId(),
                    entry.at(),
                    answer == null ? null : answer.checkId(),
                    answer == null ? null : answer.validity(),
                    answer == null ? null : answer.answeredAt(),
                    entry.referenceNumber().orElse(null),
                    entry.risks().stream().map(Risk::of).toList());
        }
    }

    /** 気をつけること. */
    record Risk(VisitRisk risk, String rule, String why, String basis) {
        static Risk of(VisitRisk risk) {
            return new Risk(risk, risk.rule(), risk.why(), risk.basis());
        }
    }
}
