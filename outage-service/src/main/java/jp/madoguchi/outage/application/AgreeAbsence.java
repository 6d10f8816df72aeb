package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Reconciliation;

/**
 * 資格情報なしとする: a person says of a visit, for which the four items found nobody, that the registry does not know the
 * patient.
 */
@ApplicationScoped
public class AgreeAbsence {
    private final HeldVisits visits;
    private final GrantInForce grant;
    private final VisitFindings found;
    private final VisitResults results;

    AgreeAbsence(HeldVisits visits, GrantInForce grant, VisitFindings found, VisitResults results) {
        this.visits = visits;
        this.grant = grant;
        this.found = found;
        this.results = results;
    }

    /** Settles the visit as 資格情報なし, which a later lookup or result may still correct. */
    @WithTransaction
    public Uni<VisitAnswer> agree(Asker asker, UUID visitId) {
        return visits.forChange(asker.institution(), visitId)
                .chain(known -> known.map(visit -> visit.awaitsWordOfAbsence()
                                ? keep(asker, visit)
                                : Uni.createFrom().<VisitAnswer>item(new VisitAnswer.NotNow(visit.state())))
                        .orElseGet(() -> Uni.createFrom().item(new VisitAnswer.Unknown())));
    }

    private Uni<VisitAnswer> keep(Asker asker, HeldVisit visit) {
        return grant.of(asker.institution())
                .map(under -> found.decided(
                        asker, visit, CheckMethod.FOUR_ITEMS, under.orElse(null), Reconciliation.Open.knownAbsent()))
                .chain(results::keep)
                .map(VisitAnswer.Done::new);
    }
}
