package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.NumberTakenOver;
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

    /** Gives the patient behind this answer the number, if it is free, and says what became of it. */
    @WithTransaction
    public Uni<NumberTakenOver> takeOver(Viewer viewer, UUID checkId, UUID person, String number) {
        if (!ReferenceNumberRules.broken(number, LocalDate.now(clock)).isEmpty()) {
            return Uni.createFrom().item(NumberTakenOver.NOT_A_NUMBER);
        }
        return numbers.reserve(viewer.institution(), number)
                .chain(holder -> holder.map(whose -> Uni.createFrom()
                                .item(
                                        whose.equals(person)
                                                ? NumberTakenOver.TAKEN_OVER
                                                : NumberTakenOver.OF_ANOTHER_PATIENT))
                        .orElseGet(() -> giveFree(viewer, checkId, person, number)));
    }

    private Uni<NumberTakenOver> giveFree(Viewer viewer, UUID checkId, UUID person, String number) {
        return numbers.of(viewer.institution(), person)
                .chain(own -> own.isPresent()
                        ? Uni.createFrom().item(NumberTakenOver.OWN_NUMBER_STAYS)
                        : put(viewer, checkId, person, number).replaceWith(NumberTakenOver.TAKEN_OVER));
    }

    private Uni<Void> put(Viewer viewer, UUID checkId, UUID person, String number) {
        return numbers.put(viewer, person, checkId, number, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(() -> audit.record(viewer.did("reference-number-set", checkId, "OBSERVED")));
    }
}
