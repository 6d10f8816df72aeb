package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.outage.application.ReconciliationRuns.When;

/** 順番に確認する: one batch for the institution that has waited longest. While the index is behind, every run waits. */
@ApplicationScoped
public class TakeReconciliationTurn {
    private final ReconciliationRuns runs;
    private final ReconcileBatch batch;
    private final Freshness freshness;
    private final Clock clock;

    TakeReconciliationTurn(ReconciliationRuns runs, ReconcileBatch batch, Freshness freshness, Clock clock) {
        this.runs = runs;
        this.batch = batch;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Whether a run had its turn, so that there may be another. */
    public Uni<Boolean> take() {
        if (!freshness.caughtUp()) {
            return Uni.createFrom().item(false);
        }
        return runs.turn(
                        new When(clock.instant(), LocalDate.now(clock), ReconcileBatch.MOST),
                        run -> batch.deciding(new Asker(run.account(), run.institution())))
                .map(run -> run.isPresent());
    }
}
