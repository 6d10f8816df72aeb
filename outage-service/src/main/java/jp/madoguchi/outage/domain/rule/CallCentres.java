package jp.madoguchi.outage.domain.rule;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** コールセンターの案内の一覧: always asked as of a date. */
public final class CallCentres {
    /** What the notice of 2023 and the manual of 2025 say. */
    public static final CallCentres TEXTS = new CallCentres(RuleTable.rows("call-centre", CallCentre::parse));

    private final List<CallCentre> oldestFirst;

    /** The table of these texts; at least one. */
    CallCentres(Collection<CallCentre> texts) {
        oldestFirst = texts.stream().sorted(comparing(CallCentre::validFrom)).toList();
        if (oldestFirst.isEmpty()) {
            throw new IllegalArgumentException("no call centre");
        }
    }

    /** The newest text of this day or before; before the first text, the first. */
    public CallCentre asOf(LocalDate day) {
        return oldestFirst.stream()
                .filter(text -> !text.validFrom().isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(oldestFirst.get(0));
    }
}
