package jp.madoguchi.runtime.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.runtime.database.Database;

/**
 * 送信箱の中継: drains the outbox in batches, every slot for itself: one that cannot leave neither stops the others nor makes
 * them wait. Each slot holds one connection while it sends, so at most {@value Outbox#SLOTS} of the pool's are taken.
 */
@ApplicationScoped
class OutboxRelay {
    private static final int BATCH = 200;
    private static final int ONE_BY_ONE = 1;
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration BROKEN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final OutboxSlots slots;
    private final Database database;
    private final RelayFailures failures;
    private final Clock clock;
    private final SlotTurns turns = new SlotTurns(BROKEN);
    private volatile boolean stopped;

    OutboxRelay(Vertx vertx, OutboxSlots slots, Database database, RelayFailures failures, Clock clock) {
        this.vertx = vertx;
        this.slots = slots;
        this.database = database;
        this.failures = failures;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        again(IDLE);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void again(Duration pause) {
        if (!stopped) {
            vertx.setTimer(pause.toMillis(), timer -> cycle());
        }
    }

    private void cycle() {
        if (!database.ready()) {
            again(BROKEN);
            return;
        }
        slots.withWork().subscribe().with(this::start, this::unreadable);
    }

    /** One after the other over the pause: eight at one moment would stand in front of whoever asks in that moment. */
    private void start(List<Short> full) {
        long apart = IDLE.toMillis() / Outbox.SLOTS;
        for (int i = 0; i < full.size(); i++) {
            short slot = full.get(i);
            vertx.setTimer(1 + i * apart, timer -> start(slot));
        }
        again(IDLE);
    }

    private void start(short slot) {
        if (!stopped && turns.take(slot, clock.instant())) {
            drain(slot).subscribe().with(done -> turns.drained(slot), failure -> failed(slot, failure));
        }
    }

    /**
     * A batch is kept or deleted as a whole. Where one of its records is refused, the ones before it would be sent
     * again with every attempt, so they leave one by one.
     */
    private Uni<Void> drain(short slot) {
        int most = turns.isSuspect(slot) ? ONE_BY_ONE : BATCH;
        return Uni.createFrom()
                .deferred(() -> slots.send(slot, most))
                .repeat()
                .until(sent -> stopped || sent < most)
                .onItem()
                .ignoreAsUni();
    }

    private void failed(short slot, Throwable failure) {
        RelayFailure kind = failures.count(slot, failure);
        if (turns.failed(slot, kind, clock.instant()) && !stopped) {
            failures.log(slot, kind, failure);
        }
    }

    private void unreadable(Throwable failure) {
        if (!stopped) {
            failures.unreadable(failure);
        }
        again(BROKEN);
    }
}
