package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.ReferenceNumberDecided;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.outage.domain.RefusedNumber;

/**
 * 照会番号の扱いを聞く: what the registry's owner did not take over is no 照会番号 here either; a refusal waits for a person.
 * Nothing happens to a number that has been replaced meanwhile.
 */
@ApplicationScoped
public class HeedNumberDecision {
    private final ReferenceNumbers numbers;

    HeedNumberDecision(ReferenceNumbers numbers) {
        this.numbers = numbers;
    }

    /** Goes by what was decided. */
    @WithTransaction
    public Uni<Void> apply(ReferenceNumberDecided decided) {
        return decided.decision() == ReferenceNumberDecision.KEPT
                ? Uni.createFrom().voidItem()
                : numbers.takeBack(decided.institution(), decided.personId(), decided.setAt())
                        .chain(stood -> stood
                                ? restore(decided).chain(() -> park(decided))
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> restore(ReferenceNumberDecided decided) {
        String inForce = decided.inForce();
        return inForce == null
                ? Uni.createFrom().voidItem()
                : numbers.put(decided.institution(), decided.personId(), inForce, decided.decidedAt())
                        .replaceWithVoid();
    }

    private Uni<Void> park(ReferenceNumberDecided decided) {
        return decided.decision().isRefusal()
                ? numbers.park(
                        decided.institution(),
                        decided.personId(),
                        new RefusedNumber(decided.number(), decided.setAt(), decided.decision()))
                : Uni.createFrom().voidItem();
    }
}
