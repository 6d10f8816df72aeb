package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 返金の伝票を開く: shows the patient and the amount, and says so in the audit log. */
@ApplicationScoped
public class ShowRefund {
    private final ClaimCases cases;
    private final Institutions institutions;
    private final AuditLog audit;

    ShowRefund(ClaimCases cases, Institutions institutions, AuditLog audit) {
        this.cases = cases;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** 案件と、それを返す医療機関; the latter as far as it is set up. */
    public record Shown(ClaimCase claimCase, Optional<Institution> institution) {}

    /** The case of this visit of the institution, once its amounts were asked for. */
    @WithTransaction
    public Uni<Optional<Shown>> show(InstitutionCode institution, UUID visitId, String account) {
        return cases.lockedOfVisit(institution, visitId)
                .map(found -> found.filter(known -> known.settlement() != null)
                        .map(known -> new Shown(known, institutions.find(institution))))
                .call(found -> found.map(shown -> opened(shown.claimCase(), account))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> opened(ClaimCase known, String account) {
        return audit.record(new AuditEntry(
                known.institution().wire(),
                account,
                "refund-opened",
                known.claimId().toString(),
                "REFUND",
                null));
    }
}
