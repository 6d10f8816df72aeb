package jp.madoguchi.outage.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.outage.domain.WhyHeld;
import jp.madoguchi.runtime.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * 事後確認の結果を事実にする: the visit afterwards, its fact and its audit entry, for one visit as for many. The same ambiguity
 * found again is no new fact, and neither is that nobody was found, which a person has to say.
 */
@ApplicationScoped
class VisitFindings {
    private final Clock clock;

    VisitFindings(Clock clock) {
        this.clock = clock;
    }

    Decided decided(
            Asker asker, HeldVisit visit, CheckMethod method, @Nullable UUID grantId, Reconciliation reconciliation) {
        HeldVisit after =
                reconciliation.match((result, hit) -> visit.settled(method, hit), open -> visit.open(method, open));
        VisitReconciled fact = reconciliation.match(
                (result, hit) -> fact(visit, method, grantId, result, hit),
                open -> fact(visit, method, grantId, open.result(), null));
        return new Decided(
                after,
                !after.equals(visit),
                Optional.of(fact).filter(found -> isNews(visit, after)),
                Optional.of(new AuditEntry(
                        visit.institution().wire(),
                        asker.account(),
                        "visit-reconciled",
                        visit.visitId().toString(),
                        method.name(),
                        grantId)),
                WhyHeld.afterCheck(after));
    }

    /** Nobody found says nothing to anybody before a person has said so: a claim would be made out as 不詳 by it. */
    private static boolean isNews(HeldVisit before, HeldVisit after) {
        return !after.awaitsWordOfAbsence() && (after.result() != before.result() || after.state() != before.state());
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
