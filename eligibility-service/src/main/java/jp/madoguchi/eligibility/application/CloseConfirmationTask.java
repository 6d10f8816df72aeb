package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.MislinkSuspected;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Closure;
import jp.madoguchi.eligibility.domain.ClosureRules;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.eligibility.domain.OralQuestion;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.web.Ids;

/** 口頭確認を終える: a named person says what came out of it, once. A suspected mis-link becomes a case of its own. */
@ApplicationScoped
public class CloseConfirmationTask {
    private final ConfirmationTasks tasks;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CloseConfirmationTask(ConfirmationTasks tasks, AuditLog audit, Outbox outbox, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Closes the task. */
    @WithTransaction
    public Uni<ClosingAnswer> close(
            InstitutionCode institution,
            String account,
            UUID taskId,
            Closure.Outcome outcome,
            List<OralQuestion> asked) {
        Closure closure = new Closure(outcome, asked, account, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return tasks.forClosing(institution, taskId)
                .chain(found -> found.map(task -> close(institution, task, closure))
                        .orElseGet(() -> Uni.createFrom().item(new ClosingAnswer.Unknown())));
    }

    private Uni<ClosingAnswer> close(InstitutionCode institution, ConfirmationTask task, Closure closure) {
        if (task.closure().isPresent()) {
            return Uni.createFrom().item(new ClosingAnswer.Already());
        }
        List<Rule<Closure>> broken = ClosureRules.broken(task, closure);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(new ClosingAnswer.Broken(broken));
        }
        ConfirmationTask closed = task.closed(closure);
        return tasks.close(task.taskId(), closure)
                .chain(() -> audit(institution, closure, "confirmation-closed", task.taskId()))
                .chain(() -> raise(institution, closed, closure))
                .map(caseId -> new ClosingAnswer.Closed(closed, caseId));
    }

    private Uni<Optional<UUID>> raise(InstitutionCode institution, ConfirmationTask closed, Closure closure) {
        if (closure.outcome() != Closure.Outcome.OTHER_PERSON_SUSPECTED) {
            return Uni.createFrom().item(Optional.empty());
        }
        UUID caseId = ids.next();
        return tasks.suspect(institution, closed, caseId)
                .chain(suspicion -> outbox.append(List.of(news(closed, closure, caseId, suspicion))))
                .chain(() -> audit(institution, closure, "mislink-suspected", caseId))
                .replaceWith(Optional.of(caseId));
    }

    private static MislinkSuspected news(
            ConfirmationTask closed, Closure closure, UUID caseId, ConfirmationTasks.Suspicion suspicion) {
        return new MislinkSuspected(
                caseId,
                suspicion.personId(),
                suspicion.insurerNumber(),
                closed.differences().stream()
                        .map(difference -> difference.field() + ":" + difference.result())
                        .toList(),
                closure.closedAt());
    }

    private Uni<Void> audit(InstitutionCode institution, Closure closure, String action, UUID subject) {
        return audit.record(new Viewer(institution, closure.closedBy())
                .did(action, subject, closure.outcome().name()));
    }
}
