package jp.madoguchi.runtime.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.runtime.Undecodable;
import jp.madoguchi.runtime.database.Database;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * 受け取り: what every consumer does with every record. Known and handled: the effect, once. Unknown or undecodable: the
 * dead letters, at
 * once. A dependency is away: wait and try again, for as long as it takes. Anything else: {@value #ATTEMPTS}
 * attempts, then the dead
 * letters, so that the partition keeps moving.
 */
@ApplicationScoped
public class Intake {
    static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Inbox inbox;
    private final EventReader reader;
    private final DeadLetters deadLetters;
    private final Database database;
    private final Outcomes outcomes;

    Intake(Inbox inbox, EventReader reader, DeadLetters deadLetters, Database database, Outcomes outcomes) {
        this.inbox = inbox;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.database = database;
        this.outcomes = outcomes;
    }

    /** Takes one record; completes when its effect is committed or it is safe among the dead letters. */
    public Uni<Void> take(ConsumerRecord<String, byte[]> record, Reactions reactions) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .deferred(() -> on(context, () -> react(reader.read(record), reactions)))
                .onFailure(failure -> outcomes.isDependency(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(failure -> !(failure instanceof Undecodable))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS - 1)
                .onFailure()
                .recoverWithUni(failure -> deadLetters.put(record, outcomes.dead(record, failure)));
    }

    /**
     * Reads one record without any effect, for whoever goes through a topic again; empty once one that cannot be read
     * is
     * safe among the dead letters.
     */
    public Uni<Optional<Event<?>>> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Uni.createFrom().item(Optional.of(reader.read(record)));
        } catch (Undecodable poison) {
            return deadLetters.put(record, outcomes.dead(record, poison)).replaceWith(Optional.empty());
        }
    }

    private Uni<Void> react(Event<?> event, Reactions reactions) {
        if (!database.ready()) {
            return Uni.createFrom().failure(new NotReady());
        }
        return reactions
                .to(event)
                .map(effect -> Panache.withTransaction(() -> inbox.once(reactions.consumer(), event.id(), effect))
                        .invoke(ran -> outcomes.count(event, ran ? "applied" : "repeated"))
                        .replaceWithVoid())
                .orElseGet(() -> {
                    outcomes.count(event, "passed");
                    return Uni.createFrom().voidItem();
                });
    }

    /** A retry resumes on a pool thread; the session needs the record's own Vert.x context. */
    private static Uni<Void> on(Context context, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(ignored -> Uni.createFrom()
                        .deferred(work::get)
                        .subscribe()
                        .with(done -> emitter.complete(null), emitter::fail)));
    }
}
