package jp.madoguchi.eligibility.application;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.runtime.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** 口頭確認を見る: no person is shown, only ids and how fields differ. */
@ApplicationScoped
public class ReviewConfirmationTasks {
    private final ConfirmationTasks tasks;
    private final AuditLog audit;

    ReviewConfirmationTasks(ConfirmationTasks tasks, AuditLog audit) {
        this.tasks = tasks;
        this.audit = audit;
    }

    /** The open tasks of this institution, or the ones closed last, from the one after this on. */
    @WithTransaction
    public Uni<List<ConfirmationTask>> review(Viewer viewer, boolean open, @Nullable UUID after) {
        return (open ? tasks.open(viewer.institution(), after) : tasks.closed(viewer.institution(), after))
                .call(seen -> audit.record(viewer.did("confirmation-tasks-viewed", shown(seen), "REVIEW")));
    }

    /** Every task that was shown, which names who is meant. */
    private static String shown(List<ConfirmationTask> seen) {
        return seen.isEmpty()
                ? "none"
                : seen.stream().map(task -> task.taskId().toString()).collect(joining(" "));
    }
}
