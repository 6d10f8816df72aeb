package jp.madoguchi.outage.domain.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import jp.madoguchi.contracts.id.JapanTime;

/**
 * 障害に気づくまでの時間の表: how long before a gateway's standing changes its first questions may have gone unanswered. A
 * breaker opens after some, and where nobody can probe it hears of them only with the patients.
 */
public final class OutageOnsets {
    /** What follows from the breakers of reader-gateway. */
    public static final OutageOnsets KNOWN = new OutageOnsets(RuleTable.rows(
            "outage-onset", Onset::parse, "valid_from", "minutes", "source", "href", "checked_on", "certainty"));

    private final OldestFirst<Onset> onsets;

    /** The table of these; at least one. */
    OutageOnsets(Collection<Onset> onsets) {
        this.onsets = new OldestFirst<>(onsets, Onset::validFrom);
    }

    /** The newest of the day of this moment or before; before the first, the first. */
    public Duration asOf(Instant opened) {
        return onsets.asOf(LocalDate.ofInstant(opened, JapanTime.ZONE)).longest();
    }

    /** 一つの定め. */
    record Onset(LocalDate validFrom, Duration longest) {
        static Onset parse(String[] cells) {
            return new Onset(LocalDate.parse(cells[0]), Duration.ofMinutes(Long.parseLong(cells[1])));
        }
    }
}
