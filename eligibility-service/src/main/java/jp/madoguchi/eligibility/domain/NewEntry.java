package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.uplink.UplinkEntry;

/**
 * 新しい一件: an entry that came for the first time, with what was decided about it.
 *
 * @param taken what is remembered of it, so that a repeat is answered alike
 */
public record NewEntry(UplinkEntry entry, EntryVerdict verdict, TakenEntry taken) {
    static NewEntry of(int epoch, UplinkEntry entry, EntryVerdict verdict) {
        return new NewEntry(entry, verdict, TakenEntry.of(epoch, entry, verdict));
    }
}
