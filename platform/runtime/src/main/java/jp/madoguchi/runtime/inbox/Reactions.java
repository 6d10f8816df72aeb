package jp.madoguchi.runtime.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.Payload;

/** 反応: what one consumer does on which facts. Facts of other known kinds pass it by. */
public final class Reactions {
    private final String consumer;
    private final Map<Class<? extends Payload>, Function<Event<?>, Uni<Void>>> byPayload = new ConcurrentHashMap<>();

    private Reactions(String consumer) {
        this.consumer = consumer;
    }

    /** The reactions of this consumer; the name is the inbox key and never changes. */
    public static Reactions of(String consumer) {
        return new Reactions(consumer);
    }

    /** Adds a reaction to a kind of fact. The reaction runs in the transaction of the inbox entry. */
    public <P extends Payload> Reactions on(Class<P> payload, Function<Event<P>, Uni<Void>> reaction) {
        byPayload.put(
                payload,
                event -> reaction.apply(
                        new Event<>(event.id(), event.source(), event.time(), payload.cast(event.payload()))));
        return this;
    }

    String consumer() {
        return consumer;
    }

    Optional<Supplier<Uni<Void>>> to(Event<?> event) {
        return Optional.ofNullable(byPayload.get(event.payload().getClass()))
                .map(reaction -> () -> reaction.apply(event));
    }
}
