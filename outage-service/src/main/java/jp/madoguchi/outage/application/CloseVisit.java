package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitClosed;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 理由を付けて終える: a visit that cannot be checked is closed by a person, never by time. */
@ApplicationScoped
public class CloseVisit {
    private final HeldVisits visits;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CloseVisit(HeldVisits visits, Outbox outbox, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
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
                .chain(() -> outbox.append(announcement(closed)))
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "visit-closed",
                        closed.visitId().toString(),
                        "closing",
                        null)))
                .replaceWith(new VisitAnswer.Done(closed));
    }

    private VisitClosed announcement(HeldVisit closed) {
        return new VisitClosed(
                closed.visitId(),
                closed.institution(),
                closed.confirmationDate(),
                closed.cause(),
                closed.result(),
                clock.instant());
    }
}
