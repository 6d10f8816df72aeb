package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;
import jp.madoguchi.eligibility.domain.ReferenceNumberRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditLog;

/**
 * 照会番号を付ける: the one way a person gets a number somebody chose, wherever it was typed. Must be called inside a
 * transaction.
 */
@ApplicationScoped
class GiveReferenceNumber {
    private final ReferenceNumbers numbers;
    private final AuditLog audit;

    GiveReferenceNumber(ReferenceNumbers numbers, AuditLog audit) {
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Gives it, and audits it under what was asked about. A number that breaks the rules is not looked up: the database
     * could not even hold every one.
     */
    Uni<ReferenceNumberOutcome> give(Viewer viewer, UUID person, UUID subject, String number, Instant at) {
        List<Rule<String>> broken = ReferenceNumberRules.broken(number, JapanTime.dayOf(at));
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(new ReferenceNumberOutcome.Broken(broken));
        }
        return numbers.reserve(viewer.institution(), number)
                .chain(holder -> numbers.of(viewer.institution(), person)
                        .map(current -> ReferenceNumberOutcome.decide(person, number, current, holder)))
                .call(outcome -> outcome.match(
                        kept -> (kept.changed()
                                        ? numbers.put(viewer, person, subject, kept.number(), at)
                                        : Uni.createFrom().voidItem())
                                .chain(() -> audit(viewer, subject, kept)),
                        () -> Uni.createFrom().voidItem(),
                        never -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> audit(Viewer viewer, UUID subject, ReferenceNumberOutcome.Kept kept) {
        return audit.record(viewer.did("reference-number-set", subject, kept.first() ? "REGISTER" : "UPDATE"));
    }
}
