package jp.madoguchi.eligibility.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.application.AskForBooking;
import jp.madoguchi.eligibility.application.KeepBookingsFresh;

/**
 * 事前確認の車線: a few workers that ask for one booking after the other and rest in between, so that live checks always find
 * the database free. What waits is in the database: a restart goes on where it was, and several instances share the
 * work.
 */
@ApplicationScoped
class PreCheckLane {
    private final Vertx vertx;
    private final AskForBooking askForBooking;
    private final KeepBookingsFresh keepBookingsFresh;
    private final Lookout lookout;
    private final LanePace pace;
    private volatile boolean stopped;

    PreCheckLane(
            Vertx vertx,
            AskForBooking askForBooking,
            KeepBookingsFresh keepBookingsFresh,
            Lookout lookout,
            LanePace pace) {
        this.vertx = vertx;
        this.askForBooking = askForBooking;
        this.keepBookingsFresh = keepBookingsFresh;
        this.lookout = lookout;
        this.pace = pace;
    }

    void start(@Observes StartupEvent started) {
        for (int worker = 0; worker < pace.workers(); worker++) {
            again(pace.idle(), this::work);
        }
        if (pace.workers() > 0) {
            again(pace.sweep(), this::sweep);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void work() {
        Instant began = pace.now();
        run(
                () -> askForBooking
                        .next()
                        .call(found -> found.map(askForBooking::ask)
                                .orElseGet(() -> Uni.createFrom().voidItem())),
                found -> again(found.isPresent() ? pace.after(began) : pace.idle(), this::work),
                () -> again(pace.idle(), this::work));
    }

    private void sweep() {
        run(
                keepBookingsFresh::sweep,
                more -> again(more ? LanePace.AT_ONCE : pace.sweep(), this::sweep),
                () -> again(pace.sweep(), this::sweep));
    }

    private void again(Duration pause, Runnable step) {
        if (!stopped) {
            // A session needs a context of its own, which cannot be made on the timer's event loop.
            vertx.setTimer(
                    pause.toMillis(),
                    timer -> Infrastructure.getDefaultWorkerPool().execute(step));
        }
    }

    private <T> void run(Supplier<Uni<T>> step, Consumer<T> done, Runnable failed) {
        if (!lookout.ready()) {
            failed.run();
            return;
        }
        VertxContextSupport.subscribe(
                () -> step.get().toMulti(),
                item -> item.with(done, failure -> {
                    if (!stopped) {
                        lookout.report(failure);
                    }
                    failed.run();
                }));
    }
}
