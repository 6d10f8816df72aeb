package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.outage.domain.ReconciliationRun;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.web.Ids;

/** 事後確認を始める: an entitled person asks for all that waits to be checked, however much it is. */
@ApplicationScoped
public class StartReconciliation {
    private final ReconciliationRuns runs;
    private final Ids ids;
    private final Clock clock;

    StartReconciliation(ReconciliationRuns runs, Ids ids, Clock clock) {
        this.runs = runs;
        this.ids = ids;
        this.clock = clock;
    }

    /** The run that has begun, or the one that was running. */
    public Uni<ReconciliationRun> start(Asker asker) {
        UUID id = ids.next();
        return runs.start(
                ReconciliationRun.begin(id, asker.institution(), asker.account(), clock.instant()),
                new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "reconciliation-started",
                        id.toString(),
                        "reconciliation",
                        null));
    }
}
