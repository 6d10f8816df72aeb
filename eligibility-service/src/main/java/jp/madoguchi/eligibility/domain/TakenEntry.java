package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import org.jspecify.annotations.Nullable;

/**
 * 受領の記録: what became of an entry the first time it came.
 *
 * @param subject the aggregate of the accepted fact; null for a refused entry
 * @param refusal why it was refused; null for an accepted one
 */
public record TakenEntry(
        long sequence,
        UUID id,
        String type,
        Instant occurredAt,
        @Nullable Long clockOffsetMillis,
        String hash,
        @Nullable String subject,
        @Nullable String refusal) {

    static TakenEntry of(UplinkEntry entry, EntryVerdict verdict) {
        return new TakenEntry(
                entry.sequence(),
                entry.id(),
                entry.type(),
                entry.occurredAt(),
                entry.clockOffsetMillis(),
                entry.hash(),
                verdict.match(accepted -> accepted.fact().key(), refused -> null),
                verdict.match(accepted -> null, refused -> refused.code().wire()));
    }

    EntryAnswer answer() {
        return refusal == null
                ? new EntryAnswer(sequence, id, EntryAnswer.Outcome.ACCEPTED, null)
                : new EntryAnswer(sequence, id, EntryAnswer.Outcome.REFUSED, refusal);
    }

    /** A refused entry stays refused, so that a gateway that missed the first answer still parks it. */
    EntryAnswer repeatedAnswer() {
        return refusal == null ? new EntryAnswer(sequence, id, EntryAnswer.Outcome.REPEATED, null) : answer();
    }

    boolean isSameAs(UplinkEntry entry) {
        return id.equals(entry.id()) && hash.equals(entry.hash());
    }
}
