package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.JapanTime;

/**
 * 同意: what the patient said about one kind of information, for one check.
 *
 * @param given false is a refusal, or a consent taken back
 * @param givenAt when the patient said so, at the reader or to the clerk
 */
public record Consent(UUID id, ConsentKind kind, boolean given, Instant givenAt) {
    /** As it is recorded now: the clock of a reader that is ahead prolongs no consent. */
    public Consent recordedAt(Instant now) {
        return givenAt.isAfter(now) ? new Consent(id, kind, given, now) : this;
    }

    /** The first moment at which it no longer holds; none for a refusal, or where the table gives no limit. */
    public Optional<Instant> endsAt() {
        return given ? Terms.consentHolds(kind, JapanTime.dayOf(givenAt)).map(givenAt::plus) : Optional.empty();
    }
}
