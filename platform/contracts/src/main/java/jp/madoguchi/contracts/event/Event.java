package jp.madoguchi.contracts.event;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * 事実: one event with its CloudEvents 1.0 names. The id is given once, where the fact happened; the subject is opaque.
 *
 * @param <P> the record that carries the fact
 */
public record Event<P extends Payload>(UUID id, URI source, Instant time, P payload) {

    /** The kind of fact. */
    public EventType type() {
        return payload.eventType();
    }

    /** The CloudEvents subject: the aggregate the fact is about. */
    public String subject() {
        return payload.key();
    }
}
