package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 事実を加える: takes one more fact of a visit, whatever came before it, and decides anew. */
@ApplicationScoped
public class TakeFact {
    private final ClaimCases cases;
    private final Reassessment reassessment;

    TakeFact(ClaimCases cases, Reassessment reassessment) {
        this.cases = cases;
        this.reassessment = reassessment;
    }

    /** Adds the fact to the case of this visit. */
    @WithTransaction
    public Uni<Void> take(InstitutionCode institution, UUID visitId, UnaryOperator<CaseFacts> fact) {
        return cases.locked(institution, visitId)
                .chain(known -> reassessment.reassess(known, fact.apply(known.facts())))
                .replaceWithVoid();
    }
}
