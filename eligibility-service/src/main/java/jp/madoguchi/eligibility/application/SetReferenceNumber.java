package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;
import jp.madoguchi.eligibility.domain.ReferenceNumberRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditLog;

/** 照会番号を登録・更新する. */
@ApplicationScoped
public class SetReferenceNumber {
    private final OwnChecks checks;
    private final ReferenceNumbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    SetReferenceNumber(OwnChecks checks, ReferenceNumbers numbers, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the patient behind this answer a number. */
    @WithTransaction
    public Uni<OwnOutcome<ReferenceNumberOutcome>> set(Viewer viewer, UUID checkId, String number) {
        return checks.withPerson(
                viewer.institution(), checkId, (person, answer) -> decide(viewer, checkId, person, number));
    }

    /** A number that breaks the rules is not looked up: the database could not even hold every one. */
    private Uni<ReferenceNumberOutcome> decide(Viewer viewer, UUID checkId, UUID person, String number) {
        List<Rule<String>> broken = ReferenceNumberRules.broken(number, LocalDate.now(clock));
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(new ReferenceNumberOutcome.Broken(broken));
        }
        return numbers.reserve(viewer.institution(), number)
                .chain(holder -> numbers.of(viewer.institution(), person)
                        .map(current -> ReferenceNumberOutcome.decide(person, number, current, holder)))
                .call(outcome -> outcome.match(
                        kept -> keep(viewer, checkId, person, kept),
                        () -> Uni.createFrom().voidItem(),
                        never -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> keep(Viewer viewer, UUID checkId, UUID person, ReferenceNumberOutcome.Kept kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Uni<Void> written = kept.changed()
                ? numbers.put(viewer, person, kept.number(), now)
                : Uni.createFrom().voidItem();
        return written.chain(
                () -> audit.record(viewer.did("reference-number-set", checkId, kept.first() ? "REGISTER" : "UPDATE")));
    }
}
