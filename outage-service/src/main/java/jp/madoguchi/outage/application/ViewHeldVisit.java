package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.VisitSettlement;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 控えた4情報を見る: for the person who looks the patient up; every view is written down. */
@ApplicationScoped
public class ViewHeldVisit {
    private final HeldVisits visits;
    private final SettlementAnswers answers;
    private final Refunds refunds;
    private final AuditLog audit;

    ViewHeldVisit(HeldVisits visits, SettlementAnswers answers, Refunds refunds, AuditLog audit) {
        this.visits = visits;
        this.answers = answers;
        this.refunds = refunds;
        this.audit = audit;
    }

    /** The visit with what was noted of its patient. */
    @WithTransaction
    public Uni<Optional<ShownVisit>> view(Asker asker, UUID visitId) {
        return visits.forChange(asker.institution(), visitId)
                .chain(found -> found.map(visit -> view(asker, visit).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<ShownVisit> view(Asker asker, HeldVisit visit) {
        return audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "held-visit-viewed",
                        visit.visitId().toString(),
                        "reconciliation",
                        null))
                .chain(() -> answers.of(asker.institution(), visit.visitId()))
                .chain(said -> refunds.of(asker.institution(), visit.visitId())
                        .map(paid -> new ShownVisit(
                                visit,
                                new VisitSettlement(
                                        said, paid.map(RefundRecorded::payments).orElse(List.of())),
                                Optional.empty())));
    }
}
