package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 資格確認の回答を見直す: shows an earlier answer to the institution that asked; every look at a person is audited. */
@ApplicationScoped
public class ReviewCheck {
    private final Checks checks;
    private final AuditLog audit;

    ReviewCheck(Checks checks, AuditLog audit) {
        this.checks = checks;
        this.audit = audit;
    }

    /** The answer as it was given; nothing when this institution never asked so. */
    @WithTransaction
    public Uni<Optional<CheckAnswer>> review(InstitutionCode institution, String account, UUID checkId) {
        return checks.find(institution, checkId)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEntry(
                                institution.wire(),
                                account,
                                "eligibility-check-viewed",
                                checkId.toString(),
                                "REVIEW",
                                null)));
    }
}
