package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 突合を見る: what was declared, what was known and what was confirmed, side by side; every view is written down. */
@ApplicationScoped
public class ViewComparison {
    private final HeldVisits visits;
    private final AuditLog audit;

    ViewComparison(HeldVisits visits, AuditLog audit) {
        this.visits = visits;
        this.audit = audit;
    }

    /** The visit, whether or not there is something to compare. */
    @WithTransaction
    public Uni<Optional<HeldVisit>> view(Asker asker, UUID visitId) {
        return visits.forChange(asker.institution(), visitId)
                .call(visit -> visit.flatMap(HeldVisit::comparison).isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEntry(
                                asker.institution().wire(),
                                asker.account(),
                                "held-visit-compared",
                                visitId.toString(),
                                "reconciliation",
                                null)));
    }
}
