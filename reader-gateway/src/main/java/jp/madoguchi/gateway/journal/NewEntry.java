package jp.madoguchi.gateway.journal;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.Payload;
import org.jspecify.annotations.Nullable;

/**
 * これから書く控え: all of an entry that does not depend on the one before it, so that it can be made before its turn.
 *
 * @param body the fact as it will be sent
 * @param intake what tells the intake this was taken by from another; absent of what is no visit
 */
record NewEntry(
        UUID visitId,
        Instant occurredAt,
        String type,
        String body,
        @Nullable String intake) {
    /** A fact that no intake is known by. */
    static NewEntry of(UUID visitId, Instant occurredAt, Payload fact, EncryptedJson encrypted) {
        return new NewEntry(visitId, occurredAt, fact.eventType().wire(), encrypted.text(fact), null);
    }

    /** The same as the entry its intake is known by. */
    NewEntry takenBy(String fingerprint) {
        return new NewEntry(visitId, occurredAt, type, body, fingerprint);
    }
}
