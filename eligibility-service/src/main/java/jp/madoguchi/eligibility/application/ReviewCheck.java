package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.CheckView;
import jp.madoguchi.runtime.audit.AuditLog;

/** 資格確認の回答を見直す: shows an earlier answer to the institution that asked; every look at a person is audited. */
@ApplicationScoped
public class ReviewCheck {
    private final AnsweredChecks checks;
    private final Additions additions;
    private final AuditLog audit;

    ReviewCheck(AnsweredChecks checks, Additions additions, AuditLog audit) {
        this.checks = checks;
        this.additions = additions;
        this.audit = audit;
    }

    /** The answer as it was given, with the institution's additions; nothing when this institution never asked so. */
    @WithTransaction
    public Uni<Optional<CheckView>> review(Viewer viewer, UUID checkId) {
        return checks.find(viewer.institution(), checkId)
                .chain(found -> found.map(check -> additions
                                .to(viewer.institution(), check)
                                .map(added -> Optional.of(new CheckView(check.answer(), added)))
                                .call(() -> audit.record(viewer.did("eligibility-check-viewed", checkId, "REVIEW"))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
