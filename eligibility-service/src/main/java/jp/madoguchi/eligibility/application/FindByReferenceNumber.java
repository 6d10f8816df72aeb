package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.ReferenceNumberRules;
import jp.madoguchi.runtime.audit.AuditLog;

/** 照会番号で患者を探す: the institution's own number leads to its latest answer about that patient. */
@ApplicationScoped
public class FindByReferenceNumber {
    private final ReferenceNumbers numbers;
    private final AnsweredChecks checks;
    private final AuditLog audit;
    private final Clock clock;

    FindByReferenceNumber(ReferenceNumbers numbers, AnsweredChecks checks, AuditLog audit, Clock clock) {
        this.numbers = numbers;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest answer; nothing for a number this institution gave nobody. */
    @WithTransaction
    public Uni<Optional<CheckAnswer>> find(Viewer viewer, String number) {
        // What could never have been registered is nobody's, and need not reach the database.
        if (!ReferenceNumberRules.broken(number, LocalDate.now(clock)).isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return numbers.holder(viewer.institution(), number)
                .chain(holder -> holder.map(patient -> checks.latest(viewer.institution(), patient))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .call(found -> found.map(answer ->
                                audit.record(viewer.did("reference-number-searched", answer.checkId(), "SEARCH")))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
