package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.outage.domain.rule.SettlementRules;

/** 人が選んで確認する: a person found the patient of a held visit by a lookup and says so. */
@ApplicationScoped
public class SettleVisit {
    private final HeldVisits visits;
    private final Lookups lookups;
    private final Enrollees enrollees;
    private final VisitFindings found;
    private final VisitResults results;

    SettleVisit(HeldVisits visits, Lookups lookups, Enrollees enrollees, VisitFindings found, VisitResults results) {
        this.visits = visits;
        this.lookups = lookups;
        this.enrollees = enrollees;
        this.found = found;
        this.results = results;
    }

    /** Settles the visit with whom this lookup opened. */
    @WithTransaction
    public Uni<VisitAnswer> settle(Asker asker, UUID visitId, UUID lookupId) {
        return visits.forChange(asker.institution(), visitId)
                .chain(visit -> lookups.find(asker.institution(), lookupId)
                        .chain(lookup -> visit.isEmpty() || lookup.isEmpty()
                                ? Uni.createFrom().item(new VisitAnswer.Unknown())
                                : settle(asker, visit.get(), lookup.get())));
    }

    private Uni<VisitAnswer> settle(Asker asker, HeldVisit visit, Lookup lookup) {
        if (!visit.isOpenToPerson()) {
            return Uni.createFrom().item(new VisitAnswer.NotNow(visit.state()));
        }
        return shown(lookup).chain(hit -> {
            List<Finding> findings = SettlementRules.findings(visit, lookup, hit);
            return findings.isEmpty() && hit.isPresent()
                    ? results.keep(found.decided(
                                    asker,
                                    visit,
                                    CheckMethod.FOUR_ITEMS,
                                    lookup.grantId(),
                                    Reconciliation.settledBy(hit.get())))
                            .map(VisitAnswer.Done::new)
                    : Uni.createFrom().item(new VisitAnswer.Unfit(findings));
        });
    }

    private Uni<Optional<Hit>> shown(Lookup lookup) {
        return lookup.openedCandidate()
                .map(candidate -> enrollees
                        .withId(candidate.personId())
                        .map(enrollee ->
                                enrollee.flatMap(known -> candidate.standsFor(known, lookup.confirmationDate()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
