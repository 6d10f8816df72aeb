package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.application.Conditions.Condition;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.WhyHeld;
import jp.madoguchi.outage.domain.rule.MethodMatrix;

/** 控えた受診をまとめて確認する: every one of an institution, each as of its own 資格確認日 and by the method the manual's table gives. */
@ApplicationScoped
public class ReconcileVisits {
    private final HeldVisits visits;
    private final Conditions conditions;
    private final Registry registry;
    private final VisitResults results;

    ReconcileVisits(HeldVisits visits, Conditions conditions, Registry registry, VisitResults results) {
        this.visits = visits;
        this.conditions = conditions;
        this.registry = registry;
        this.results = results;
    }

    /** Checks all that wait and says of each what became of it. */
    @WithTransaction
    public Uni<List<ReconciledVisit>> reconcile(Asker asker) {
        List<ReconciledVisit> lines = new ArrayList<>();
        return conditions
                .of(asker.institution())
                .chain(condition -> visits.waiting(asker.institution()).chain(waiting -> {
                    Uni<Void> done = Uni.createFrom().voidItem();
                    for (HeldVisit visit : waiting) {
                        done = done.chain(() -> check(asker, condition, visit)
                                .invoke(lines::add)
                                .replaceWithVoid());
                    }
                    return done;
                }))
                .replaceWith(lines);
    }

    private Uni<ReconciledVisit> check(Asker asker, Condition condition, HeldVisit visit) {
        if (!registry.canBeAsked()) {
            return waits(visit, WhyHeld.COULD_NOT_ASK);
        }
        return MethodMatrix.MANUAL
                .choose(condition.situation(), visit.shown() != null)
                .match(
                        method -> by(asker, method, condition.grantId(), visit),
                        reason -> waits(visit, WhyHeld.METHOD_NOT_ALLOWED));
    }

    private Uni<ReconciledVisit> by(Asker asker, CheckMethod method, Optional<UUID> grantId, HeldVisit visit) {
        if (method == CheckMethod.FOUR_ITEMS && grantId.isEmpty()) {
            return waits(visit, WhyHeld.GRANT_NOT_ENABLED);
        }
        UUID grant = method == CheckMethod.FOUR_ITEMS ? grantId.orElse(null) : null;
        return registry.ask(visit, method)
                .chain(asked -> asked.map(result -> results.keep(asker, visit, method, grant, result)
                                .map(ReconciledVisit::checked))
                        .orElseGet(() -> waits(visit, WhyHeld.ITEMS_INCOMPLETE)));
    }

    private static Uni<ReconciledVisit> waits(HeldVisit visit, WhyHeld why) {
        return Uni.createFrom().item(new ReconciledVisit(visit, Optional.of(why)));
    }
}
