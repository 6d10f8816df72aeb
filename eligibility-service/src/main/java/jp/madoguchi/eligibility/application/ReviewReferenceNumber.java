package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.runtime.audit.AuditLog;

/** 照会番号を見る. */
@ApplicationScoped
public class ReviewReferenceNumber {
    private final OwnChecks checks;
    private final ReferenceNumbers numbers;
    private final AuditLog audit;

    ReviewReferenceNumber(OwnChecks checks, ReferenceNumbers numbers, AuditLog audit) {
        this.checks = checks;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** The number of the patient behind this answer; none is 未登録. */
    @WithTransaction
    public Uni<OwnOutcome<Optional<String>>> review(Viewer viewer, UUID checkId) {
        return checks.withPatient(
                viewer.institution(),
                checkId,
                (patient, answer) -> numbers.of(viewer.institution(), patient)
                        .call(() -> audit.record(viewer.did("reference-number-viewed", checkId, "REVIEW"))));
    }
}
