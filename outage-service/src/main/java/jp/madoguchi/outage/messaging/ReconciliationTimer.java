package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.TakeReconciliationTurn;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/** 番を回す: one turn after the other as long as a run waits for one; a failed turn is taken again with the next tick. */
@ApplicationScoped
class ReconciliationTimer {
    private final Vertx vertx;
    private final Database database;
    private final TakeReconciliationTurn takeTurn;
    private final UnexpectedFailures failures;
    private final OutageConfig config;
    private final AtomicBoolean busy = new AtomicBoolean();

    ReconciliationTimer(
            Vertx vertx,
            Database database,
            TakeReconciliationTurn takeTurn,
            UnexpectedFailures failures,
            OutageConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.takeTurn = takeTurn;
        this.failures = failures;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(
                config.reconciliation().turnEvery().toMillis(),
                timer -> Infrastructure.getDefaultWorkerPool().execute(this::tick));
    }

    private void tick() {
        if (database.ready() && busy.compareAndSet(false, true)) {
            VertxContextSupport.subscribe(this::turns, turns -> turns.with(taken -> {}, failures::report));
        }
    }

    private Multi<Boolean> turns() {
        return Multi.createBy()
                .repeating()
                .uni(takeTurn::take)
                .whilst(taken -> taken)
                .onTermination()
                .invoke(() -> busy.set(false));
    }
}
