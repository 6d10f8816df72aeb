package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.ReportFiling;
import org.jspecify.annotations.Nullable;

/**
 * 利用報告書の提出.
 *
 * @param dueBasis where the day comes from: the call centre's word, or ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilingJson(
        @Nullable LocalDate dueOn,
        @Nullable String dueBasis,
        @Nullable LocalDate sentOn,
        boolean overdue) {
    /** Nothing where no report is asked for. */
    static @Nullable FilingJson of(ReportFiling filing, Grant grant, LocalDate today) {
        return filing.dueOn(grant)
                .map(due ->
                        new FilingJson(due, filing.basis().label(), filing.sentOn(), filing.isOverdue(grant, today)))
                .orElse(null);
    }
}
