package jp.madoguchi.runtime;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as every service has them, whose effect is a row and whose poison is one known claim. */
@ApplicationScoped
public class Probe {
    static final UUID POISON = UUID.fromString("00000000-0000-7000-8000-00000000dead");

    final List<UUID> applied = new CopyOnWriteArrayList<>();
    final AtomicInteger poisoned = new AtomicInteger();
    private final Intake intake;
    private final Reactions reactions = Reactions.of("probe").on(ClaimSettled.class, this::apply);

    Probe(Intake intake) {
        this.intake = intake;
    }

    List<UUID> applied() {
        return applied;
    }

    int poisoned() {
        return poisoned.get();
    }

    @Incoming("probe")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    private Uni<Void> apply(Event<ClaimSettled> event) {
        if (event.payload().claimId().equals(POISON)) {
            poisoned.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException("poison"));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into effect (claim_id) values (:id)")
                        .setParameter("id", event.payload().claimId())
                        .executeUpdate())
                .invoke(done -> applied.add(event.payload().claimId()))
                .replaceWithVoid();
    }
}
