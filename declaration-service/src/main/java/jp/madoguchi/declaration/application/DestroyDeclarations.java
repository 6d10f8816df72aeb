package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.runtime.InTurn;

/** 請求・支払の事務を終えた申立書を廃棄する (別紙様式: 速やかに廃棄). A form that has not arrived yet will find the visit settled. */
@ApplicationScoped
public class DestroyDeclarations {
    private final Visits visits;
    private final Declarations declarations;
    private final Destruction destruction;
    private final Clock clock;

    DestroyDeclarations(Visits visits, Declarations declarations, Destruction destruction, Clock clock) {
        this.visits = visits;
        this.declarations = declarations;
        this.destruction = destruction;
        this.clock = clock;
    }

    /**
     * Destroys every declaration of a visit whose claim is settled.
     *
     * @return how many were destroyed
     */
    @WithTransaction
    public Uni<Integer> settled(UUID visitId, InstitutionCode institution, UUID claimId) {
        return visits.settle(visitId, institution, claimId)
                .chain(() -> declarations.lockLiving(visitId, institution))
                .call(living -> destroy(living, claimId, clock.instant()))
                .map(List::size);
    }

    private Uni<?> destroy(List<EligibilityDeclaration> living, UUID claimId, Instant at) {
        return InTurn.each(living, declaration -> destruction.of(declaration.destroyed(at), claimId));
    }
}
