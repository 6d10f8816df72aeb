package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 案件を開く: shows the person and the numbers, and says so in the audit log. */
@ApplicationScoped
public class ShowClaim {
    private final ClaimCases cases;
    private final AuditLog audit;

    ShowClaim(ClaimCases cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** The case of this claim of the institution. */
    @WithTransaction
    public Uni<Optional<ClaimCase>> show(InstitutionCode institution, UUID claimId, String account) {
        return cases.find(institution, claimId)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEntry(
                                institution.wire(), account, "claim-opened", claimId.toString(), "CLAIM", null)));
    }
}
