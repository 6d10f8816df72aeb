package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.uplink.UplinkEntry;

/** 新しい一件: an entry that came for the first time, with what was decided about it. */
public record NewEntry(UplinkEntry entry, EntryVerdict verdict) {

    /** What is remembered of it, so that a repeat is answered alike. */
    public TakenEntry taken() {
        return TakenEntry.of(entry, verdict);
    }
}
