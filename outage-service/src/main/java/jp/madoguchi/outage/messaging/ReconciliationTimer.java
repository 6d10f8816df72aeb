package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.TakeReconciliationTurn;
import jp.madoguchi.runtime.database.Ticker;

/** 番を回す: one turn after the other as long as a run waits for one; a failed turn is taken again with the next tick. */
@ApplicationScoped
class ReconciliationTimer {
    private final Ticker ticker;
    private final TakeReconciliationTurn takeTurn;
    private final OutageConfig config;

    ReconciliationTimer(Ticker ticker, TakeReconciliationTurn takeTurn, OutageConfig config) {
        this.ticker = ticker;
        this.takeTurn = takeTurn;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticker.whileMore(config.reconciliation().turnEvery(), takeTurn::take);
    }
}
