package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** 事後確認の記録: writes a result with its fact and its audit entry. The same ambiguity found again is no new fact. */
@ApplicationScoped
class VisitResults {
    private final HeldVisits visits;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    VisitResults(HeldVisits visits, Outbox outbox, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<HeldVisit> keep(
            Asker asker, HeldVisit visit, CheckMethod method, @Nullable UUID grantId, Reconciliation reconciliation) {
        VisitReconciled fact = reconciliation.match(
                (result, hit) -> fact(visit, method, grantId, result, hit),
                result -> fact(visit, method, grantId, result, null));
        HeldVisit after = visit.with(method, fact.result());
        return visits.replace(after)
                .chain(() -> visit.result() == fact.result() ? Uni.createFrom().voidItem() : outbox.append(fact))
                .chain(() -> audit.record(new AuditEntry(
                        visit.institution().wire(),
                        asker.account(),
                        "visit-reconciled",
                        visit.visitId().toString(),
                        method.name(),
                        grantId)))
                .replaceWith(after);
    }

    private VisitReconciled fact(
            HeldVisit visit, CheckMethod method, @Nullable UUID grantId, ReconcileResult result, @Nullable Hit hit) {
        return new VisitReconciled(
                visit.visitId(),
                visit.institution(),
                visit.confirmationDate(),
                method,
                grantId,
                result,
                hit == null ? null : hit.standing().coverage(),
                hit == null ? null : hit.enrollee().person(),
                clock.instant());
    }
}
