package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 控えた4情報を見る: for the person who looks the patient up; every view is written down. */
@ApplicationScoped
public class ViewHeldVisit {
    private final HeldVisits visits;
    private final AuditLog audit;

    ViewHeldVisit(HeldVisits visits, AuditLog audit) {
        this.visits = visits;
        this.audit = audit;
    }

    /** The visit with what was noted of its patient. */
    @WithTransaction
    public Uni<Optional<HeldVisit>> view(Asker asker, UUID visitId) {
        return visits.forChange(asker.institution(), visitId)
                .chain(visit -> visit.isEmpty()
                        ? Uni.createFrom().item(visit)
                        : audit.record(new AuditEntry(
                                        asker.institution().wire(),
                                        asker.account(),
                                        "held-visit-viewed",
                                        visitId.toString(),
                                        "reconciliation",
                                        null))
                                .replaceWith(visit));
    }
}
