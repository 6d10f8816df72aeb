package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;
import java.util.Collection;

/** コールセンターの案内の一覧: always asked as of a date. */
public final class CallCentres {
    /** What the notice of 2023 and the manual of 2025 say. */
    public static final CallCentres TEXTS = new CallCentres(RuleTable.rows(
            "call-centre",
            CallCentre::parse,
            "valid_from",
            "phone",
            "hours",
            "closed",
            "source",
            "href",
            "checked_on"));

    private final OldestFirst<CallCentre> texts;

    /** The table of these texts; at least one. */
    CallCentres(Collection<CallCentre> texts) {
        this.texts = new OldestFirst<>(texts, CallCentre::validFrom);
    }

    /** The newest text of this day or before; before the first text, the first. */
    public CallCentre asOf(LocalDate day) {
        return texts.asOf(day);
    }
}
