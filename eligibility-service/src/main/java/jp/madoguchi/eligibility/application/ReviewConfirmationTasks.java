package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.runtime.audit.AuditLog;

/** 口頭確認を見る: no person is shown, only ids and how fields differ. */
@ApplicationScoped
public class ReviewConfirmationTasks {
    private final ConfirmationTasks tasks;
    private final AuditLog audit;

    ReviewConfirmationTasks(ConfirmationTasks tasks, AuditLog audit) {
        this.tasks = tasks;
        this.audit = audit;
    }

    /** The open tasks of this institution, or the ones closed last. */
    @WithTransaction
    public Uni<List<ConfirmationTask>> review(Viewer viewer, boolean open) {
        return (open ? tasks.open(viewer.institution()) : tasks.closed(viewer.institution()))
                .call(seen -> audit.record(viewer.did("confirmation-tasks-viewed", first(seen), "REVIEW")));
    }

    private static String first(List<ConfirmationTask> seen) {
        return seen.isEmpty() ? "none" : seen.get(0).taskId().toString();
    }
}
