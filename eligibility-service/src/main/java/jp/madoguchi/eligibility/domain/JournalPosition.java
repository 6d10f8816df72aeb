package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.uplink.EntryHash;

/**
 * 控えの位置: how far a gateway's journal has been taken over.
 *
 * @param nextSequence what is expected next
 * @param lastHash the hash of the entry before it
 */
public record JournalPosition(long nextSequence, String lastHash) {
    /** Before the first entry. */
    public static final JournalPosition START = new JournalPosition(1, EntryHash.GENESIS);
}
