package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 事後確認の記録: writes what was decided of one visit with its fact and its audit entry, in the caller's transaction. */
@ApplicationScoped
class VisitResults {
    private final HeldVisits visits;
    private final Outbox outbox;
    private final AuditLog audit;

    VisitResults(HeldVisits visits, Outbox outbox, AuditLog audit) {
        this.visits = visits;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The same with one more entry of the audit log. */
    Uni<HeldVisit> keep(Decided decided, AuditEntry also) {
        return keep(decided).call(() -> audit.record(also));
    }

    Uni<HeldVisit> keep(Decided decided) {
        return visits.replace(decided.visit())
                .chain(() -> decided.fact()
                        .map(outbox::append)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> decided.audit()
                        .map(audit::record)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(decided.visit());
    }
}
