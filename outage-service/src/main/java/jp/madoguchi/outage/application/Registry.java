package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.Reconciliation;

/** 登録の照会: asks the index about a held visit. Empty: the visit does not hold what this method asks with. */
@ApplicationScoped
class Registry {
    private final Enrollees enrollees;
    private final Freshness freshness;

    Registry(Enrollees enrollees, Freshness freshness) {
        this.enrollees = enrollees;
        this.freshness = freshness;
    }

    boolean canBeAsked() {
        return freshness.caughtUp();
    }

    Uni<Optional<Reconciliation>> ask(HeldVisit visit, CheckMethod method) {
        return switch (method) {
            case FOUR_ITEMS -> visit.fourItems().map(this::byFourItems).orElseGet(Registry::nothingToAskWith);
            case NUMBER -> byNumbers(visit);
            case CARD -> nothingToAskWith();
        };
    }

    private Uni<Optional<Reconciliation>> byFourItems(LookupCriteria criteria) {
        return enrollees.called(criteria).map(found -> Optional.of(Reconciliation.byFourItems(criteria, found)));
    }

    private Uni<Optional<Reconciliation>> byNumbers(HeldVisit visit) {
        InsuredNumbers shown = visit.shown();
        return shown == null
                ? nothingToAskWith()
                : enrollees.carrying(shown).map(found -> Optional.of(Reconciliation.byNumbers(visit, shown, found)));
    }

    private static Uni<Optional<Reconciliation>> nothingToAskWith() {
        return Uni.createFrom().item(Optional.empty());
    }
}
