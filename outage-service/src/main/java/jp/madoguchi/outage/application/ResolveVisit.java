package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.outage.domain.ChosenResolution;
import jp.madoguchi.outage.domain.Comparison;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.rule.ResolutionRules;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 扱いを決める: a person agrees to what follows from the comparison; whoever computes amounts is told, in shares and not in
 * yen.
 */
@ApplicationScoped
public class ResolveVisit {
    private final HeldVisits visits;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    ResolveVisit(HeldVisits visits, Outbox outbox, AuditLog audit, Clock clock) {
        this.visits = visits;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides this, if it is what the rules ask for. */
    @WithTransaction
    public Uni<VisitAnswer> resolve(Asker asker, UUID visitId, ChosenResolution chosen) {
        return visits.forChange(asker.institution(), visitId)
                .chain(found -> found.map(visit -> visit.comparison()
                                .map(comparison -> resolve(asker, visit, comparison, chosen))
                                .orElseGet(() -> Uni.createFrom().item(new VisitAnswer.NotNow(visit.state()))))
                        .orElseGet(() -> Uni.createFrom().item(new VisitAnswer.Unknown())));
    }

    private Uni<VisitAnswer> resolve(Asker asker, HeldVisit visit, Comparison comparison, ChosenResolution chosen) {
        List<Finding> findings = ResolutionRules.findings(comparison, chosen);
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new VisitAnswer.Unfit(findings));
        }
        HeldVisit resolved = visit.resolved(chosen.kind());
        return visits.replace(resolved)
                .chain(() -> outbox.append(asked(visit, comparison, chosen)))
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "visit-resolved",
                        visit.visitId().toString(),
                        chosen.kind().name(),
                        null)))
                .replaceWith(new VisitAnswer.Done(resolved));
    }

    private SettlementAsked asked(HeldVisit visit, Comparison comparison, ChosenResolution chosen) {
        return new SettlementAsked(
                visit.visitId(),
                visit.institution(),
                chosen.kind(),
                comparison.declared().copay().percent(),
                comparison.confirmed().share().orElse(chosen.rightPercent()),
                clock.instant());
    }
}
