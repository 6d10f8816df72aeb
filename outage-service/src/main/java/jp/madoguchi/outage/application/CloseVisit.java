package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 理由を付けて終える: a visit that cannot be checked is closed by a person, never by time. */
@ApplicationScoped
public class CloseVisit {
    private final HeldVisits visits;
    private final AuditLog audit;

    CloseVisit(HeldVisits visits, AuditLog audit) {
        this.visits = visits;
        this.audit = audit;
    }

    /** Closes a visit that waits. */
    @WithTransaction
    public Uni<VisitAnswer> close(Asker asker, UUID visitId, String reason) {
        return visits.forChange(asker.institution(), visitId)
                .chain(found -> found.map(visit -> visit.isHeld()
                                ? write(asker, visit.closed(reason))
                                : Uni.createFrom().<VisitAnswer>item(new VisitAnswer.NotNow(visit.state())))
                        .orElseGet(() -> Uni.createFrom().item(new VisitAnswer.Unknown())));
    }

    private Uni<VisitAnswer> write(Asker asker, HeldVisit closed) {
        return visits.replace(closed)
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "visit-closed",
                        closed.visitId().toString(),
                        "closing",
                        null)))
                .replaceWith(new VisitAnswer.Done(closed));
    }
}
