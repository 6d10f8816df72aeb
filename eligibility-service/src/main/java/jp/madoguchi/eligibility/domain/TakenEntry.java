package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import org.jspecify.annotations.Nullable;

/**
 * 受領の記録: what became of an entry the first time it came.
 *
 * @param epoch of the chain it came in
 * @param bodyHash SHA-256 of the body alone, which is the same in every chain; absent for what is older than it
 * @param subject the aggregate of the accepted fact; null for a refused entry
 * @param refusal why it was refused; null for an accepted one
 */
public record TakenEntry(
        int epoch,
        long sequence,
        UUID id,
        String type,
        Instant occurredAt,
        @Nullable Long clockOffsetMillis,
        String hash,
        @Nullable String bodyHash,
        @Nullable String subject,
        @Nullable String refusal) {

    static TakenEntry of(int epoch, UplinkEntry entry, EntryVerdict verdict) {
        return new TakenEntry(
                epoch,
                entry.sequence(),
                entry.id(),
                entry.type(),
                entry.occurredAt(),
                entry.clockOffsetMillis(),
                entry.hash(),
                Sha256.hex(entry.body()),
                verdict.match(accepted -> accepted.fact().key(), refused -> null),
                verdict.match(accepted -> null, refused -> refused.code().wire()));
    }

    EntryAnswer answer() {
        return answer(sequence, EntryAnswer.Outcome.ACCEPTED);
    }

    /**
     * The answer when it comes again, perhaps under another sequence of this or another chain. A refused entry stays
     * refused, so that a gateway that missed the first answer still parks it.
     */
    EntryAnswer repeatedAnswer(long asSequence) {
        return answer(asSequence, EntryAnswer.Outcome.REPEATED);
    }

    private EntryAnswer answer(long asSequence, EntryAnswer.Outcome ifTaken) {
        return refusal == null
                ? new EntryAnswer(asSequence, id, ifTaken, null)
                : new EntryAnswer(asSequence, id, EntryAnswer.Outcome.REFUSED, refusal);
    }

    boolean isSameAs(UplinkEntry entry) {
        return id.equals(entry.id()) && hash.equals(entry.hash());
    }

    /** Of the same id, the same fact in another place, where sequence, predecessor and hash are others. */
    boolean isSameFactAs(UplinkEntry entry) {
        if (!type.equals(entry.type())) {
            return false;
        }
        // Kept times end at the microsecond.
        return bodyHash == null
                ? occurredAt.equals(entry.occurredAt().truncatedTo(ChronoUnit.MICROS))
                : bodyHash.equals(Sha256.hex(entry.body()));
    }
}
