package jp.madoguchi.gateway.desk;

import java.util.Objects;
import java.util.Set;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.SavedVisit;

/**
 * 本日の受付の一行.
 *
 * @param open whether somebody still has to see to its refusal
 */
record TodayRow(RecordedJson visit, boolean open) {

    static TodayRow of(SavedVisit saved, Set<Long> parked) {
        return new TodayRow(RecordedJson.of(saved), parked.contains(saved.sequence()));
    }

    /** How far the fact got, and what is to be done about it. */
    public String stateWords() {
        if (open) {
            return visit.stateLabel() + "：" + RefusalWords.of(Objects.requireNonNullElse(visit.code(), ""));
        }
        return visit.state() == EntryState.REFUSED ? "送らずに閉じました" : visit.stateLabel();
    }
}
