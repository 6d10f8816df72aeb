package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.ReferenceNumberRules;
import jp.madoguchi.runtime.audit.AuditLog;

/**
 * 観測した照会番号を引き継ぐ: what the institution registered with the national system before it came here. Only where neither the
 * patient has a number yet nor anybody else this one: what the clinic set itself is never overwritten.
 */
@ApplicationScoped
public class TakeOverReferenceNumber {
    private final ReferenceNumbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    TakeOverReferenceNumber(ReferenceNumbers numbers, AuditLog audit, Clock clock) {
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the patient behind this answer the number, if it is free. */
    @WithTransaction
    public Uni<Void> takeOver(Viewer viewer, UUID checkId, UUID person, String number) {
        if (!ReferenceNumberRules.broken(number, LocalDate.now(clock)).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return numbers.reserve(viewer.institution(), number)
                .chain(holder ->
                        numbers.of(viewer.institution(), person).map(current -> current.isEmpty() && holder.isEmpty()))
                .chain(free -> free
                        ? put(viewer, checkId, person, number)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> put(Viewer viewer, UUID checkId, UUID person, String number) {
        return numbers.put(viewer, person, checkId, number, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(() -> audit.record(viewer.did("reference-number-set", checkId, "OBSERVED")));
    }
}
