package jp.madoguchi.runtime.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.runtime.database.SqlCall;
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

    private static final int PARAMETERS = 9;

    private static final String APPEND = "select " + call(0);

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
        return InTurn.each(payloads, this::append).replaceWithVoid();
    }

    /** Appends a fact that happens now. */
    public Uni<Void> append(Payload payload) {
        return append(now(payload));
    }

    /**
     * Appends many facts that happen now, in this order and in one statement, for a transaction that is no session's.
     */
    public Uni<Void> append(SqlConnection transaction, List<? extends Payload> payloads) {
        if (payloads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(APPEND)
                .execute(Tuple.from(arguments(payloads)))
                .replaceWithVoid();
    }

    /** Appending facts as a part of a larger statement, in which so many parameters come before its own. */
    public static String call(int before) {
        return SqlCall.text("outbox_append", before, PARAMETERS);
    }

    /** What {@link #call} takes, for facts that happen now, in this order. */
    public List<Object> arguments(List<? extends Payload> payloads) {
        return argumentsOf(payloads.stream().map(this::now).toList());
    }

    /** What {@link #call} takes, in this order. */
    public List<Object> argumentsOf(List<? extends Event<?>> events) {
        List<String> keys = events.stream().map(Event::subject).toList();
        return List.of(
                keys.stream().map(Outbox::slot).toArray(Integer[]::new),
                events.stream().map(Event::id).toArray(UUID[]::new),
                texts(events, event -> event.type().topic().wire()),
                keys.toArray(String[]::new),
                texts(events, event -> event.type().wire()),
                texts(events, event -> json.write(event.payload())),
                events.stream()
                        .map(event -> event.time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                source.toString(),
                traceparent());
    }

    /** A fact that happened elsewhere and keeps the id and the time it was given there. */
    public <P extends Payload> Event<P> elsewhere(UUID id, Instant time, P payload) {
        return new Event<>(id, source, time, payload);
    }

    private <P extends Payload> Event<P> now(P payload) {
        return new Event<>(ids.next(), source, clock.instant(), payload);
    }

    private static String[] texts(List<? extends Event<?>> events, Function<Event<?>, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    private static int slot(String key) {
        return Math.floorMod(key.hashCode(), SLOTS);
    }

    private Uni<Void> append(Event<? extends Payload> event) {
        return Panache.getSession().chain(session -> insert(session, event)).replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session session, Event<? extends Payload> event) {
        String key = event.payload().key();
        return session.createNativeQuery(INSERT)
                .setParameter("slot", (short) slot(key))
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
