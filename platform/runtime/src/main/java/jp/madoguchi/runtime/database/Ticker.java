package jp.madoguchi.runtime.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jp.madoguchi.web.UnexpectedFailures;

/** 時が過ぎる: asks a use case again and again, once the database is there. A failure is reported, the next turn comes. */
@Singleton
public class Ticker {
    private final Vertx vertx;
    private final Database database;
    private final UnexpectedFailures failures;
    private volatile boolean stopped;

    Ticker(Vertx vertx, Database database, UnexpectedFailures failures) {
        this.vertx = vertx;
        this.database = database;
        this.failures = failures;
    }

    /** Asks once every period, however the turn before ended. */
    public <T> void every(Duration period, Supplier<Multi<T>> work) {
        // A session needs a context of its own, which cannot be made on the timer's event loop.
        vertx.setPeriodic(
                period.toMillis(),
                timer -> Infrastructure.getDefaultWorkerPool().execute(() -> tick(work)));
    }

    /**
     * The same, one turn after the other as long as a turn says that there is more. None begins while another runs, for
     * that one goes on until nothing is left.
     */
    public void whileMore(Duration period, Supplier<Uni<? extends Boolean>> turn) {
        var busy = new AtomicBoolean();
        every(
                period,
                () -> busy.compareAndSet(false, true)
                        ? Multi.createBy()
                                .repeating()
                                .uni(turn)
                                .whilst(more -> more)
                                .onTermination()
                                .invoke(() -> busy.set(false))
                        : Multi.createFrom().empty());
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private <T> void tick(Supplier<Multi<T>> work) {
        if (!stopped && database.ready()) {
            VertxContextSupport.subscribe(work, ended -> ended.with(item -> {}, this::report));
        }
    }

    /** A turn that the end of the process cuts short has not failed. */
    private void report(Throwable failure) {
        if (!stopped) {
            failures.report(failure);
        }
    }
}
