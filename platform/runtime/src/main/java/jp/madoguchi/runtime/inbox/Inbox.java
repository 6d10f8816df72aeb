package jp.madoguchi.runtime.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** 受信箱: lets an effect happen once per message, by a unique key in the transaction of the effect. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT =
            "insert into inbox (consumer, event_id) values (:consumer, :id) on conflict do nothing";

    /**
     * Runs the effect unless this consumer has had this message. Must be called inside a transaction.
     *
     * @return whether the effect ran
     */
    public Uni<Boolean> once(String consumer, UUID eventId, Supplier<Uni<Void>> effect) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("consumer", consumer)
                        .setParameter("id", eventId)
                        .executeUpdate())
                .chain(added ->
                        added == 0 ? Uni.createFrom().item(false) : effect.get().replaceWith(true));
    }
}
