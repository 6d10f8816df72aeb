package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 控えた受診をまとめて確認する: every one of an institution that waits, batch by batch, each batch a transaction of its own. */
@ApplicationScoped
public class ReconcileVisits {
    private final ReconcileBatch batch;

    ReconcileVisits(ReconcileBatch batch) {
        this.batch = batch;
    }

    /** Checks all that wait and says of each what became of it. */
    public Uni<List<ReconciledVisit>> reconcile(Asker asker) {
        return from(asker, null, new ArrayList<>());
    }

    private Uni<List<ReconciledVisit>> from(Asker asker, @Nullable UUID after, List<ReconciledVisit> lines) {
        return batch.take(asker, after).chain(taken -> {
            lines.addAll(taken);
            return taken.size() < ReconcileBatch.MOST
                    ? Uni.createFrom().item(lines)
                    : from(asker, taken.get(taken.size() - 1).visit().visitId(), lines);
        });
    }
}
