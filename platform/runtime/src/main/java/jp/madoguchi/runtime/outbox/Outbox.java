package jp.madoguchi.runtime.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.web.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * 送信箱: takes events inside the caller's transaction. Append after the aggregate's own row was written: its row lock
 * is what keeps two
 * writers of one key in order.
 */
@ApplicationScoped
public class Outbox {
    static final int SLOTS = 8;
    private static final String INSERT = """
            insert into outbox (slot, event_id, topic, key, type, source, occurred_at, traceparent, payload)
            values (:slot, :id, :topic, :key, :type, :source, :time, nullif(:trace, ''), :payload)
            """;

    private final EventJson json;
    private final Ids ids;
    private final Clock clock;
    private final URI source;

    Outbox(EventJson json, Ids ids, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.source = URI.create("urn:madoguchi:" + service);
    }

    /** Appends facts that happen now, in this order. */
    public Uni<Void> append(List<? extends Payload> payloads) {
        Uni<Void> appended = Uni.createFrom().voidItem();
        for (Payload payload : payloads) {
            appended = appended.chain(() -> append(payload));
        }
        return appended;
    }

    /** Appends a fact that happens now. */
    public Uni<Void> append(Payload payload) {
        return append(new Event<>(ids.next(), source, clock.instant(), payload));
    }

    /** Appends a fact that happened elsewhere and keeps the id it was given there. */
    public Uni<Void> append(UUID id, Instant time, Payload payload) {
        return append(new Event<>(id, source, time, payload));
    }

    private Uni<Void> append(Event<? extends Payload> event) {
        return Panache.getSession().chain(session -> insert(session, event)).replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session session, Event<? extends Payload> event) {
        String key = event.payload().key();
        return session.createNativeQuery(INSERT)
                .setParameter("slot", (short) Math.floorMod(key.hashCode(), SLOTS))
                .setParameter("id", event.id())
                .setParameter("topic", event.type().topic().wire())
                .setParameter("key", key)
                .setParameter("type", event.type().wire())
                .setParameter("source", event.source().toString())
                .setParameter("time", event.time())
                .setParameter("trace", traceparent())
                .setParameter("payload", json.write(event.payload()))
                .executeUpdate();
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "";
    }
}
