package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.AnswerDelta;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.runtime.audit.AuditLog;

/** 新旧を比べる: shows an answer beside what the institution last accepted of the same patient. */
@ApplicationScoped
public class CompareWithAccepted {
    private final OwnChecks checks;
    private final AcceptedValues accepted;
    private final AuditLog audit;

    CompareWithAccepted(OwnChecks checks, AcceptedValues accepted, AuditLog audit) {
        this.checks = checks;
        this.accepted = accepted;
        this.audit = audit;
    }

    /** The comparison. */
    @WithTransaction
    public Uni<OwnOutcome<AnswerDelta>> compare(Viewer viewer, UUID checkId) {
        return checks.withPatient(
                viewer.institution(),
                checkId,
                (patient, answer) -> accepted.of(viewer.institution(), patient)
                        .map(values -> AnswerDelta.of(answer, values))
                        .call(() -> audit.record(viewer.did("eligibility-delta-viewed", checkId, "COMPARE"))));
    }
}
