package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.ClaimStatus;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 請求・支払の事務を終える: from here on the declaration must be destroyed. Happens once, however often it is said. */
@ApplicationScoped
public class SettleClaim {
    private final ClaimCases cases;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    SettleClaim(ClaimCases cases, AuditLog audit, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Closes a claim of this institution that has gone out. */
    @WithTransaction
    public Uni<SettleOutcome> settle(UUID claimId, InstitutionCode institution, String account) {
        return cases.lockedById(claimId)
                .map(found -> found.filter(known -> known.institution().equals(institution)))
                .chain(found -> found.map(known -> settle(known, account))
                        .orElseGet(() -> Uni.createFrom().item(new SettleOutcome.NotFound())));
    }

    private Uni<SettleOutcome> settle(ClaimCase known, String account) {
        if (known.status() == ClaimStatus.SETTLED) {
            return Uni.createFrom().item(new SettleOutcome.Settled(known));
        }
        if (known.status() != ClaimStatus.EXPORTED) {
            return Uni.createFrom().item(new SettleOutcome.NotExported());
        }
        ClaimCase settled = known.settled();
        return cases.save(settled)
                .chain(() -> audit.record(new AuditEntry(
                        known.institution().wire(),
                        account,
                        "claim-settled",
                        known.claimId().toString(),
                        "CLAIM",
                        null)))
                .chain(() -> outbox.append(
                        new ClaimSettled(known.claimId(), known.visitId(), known.institution(), clock.instant())))
                .replaceWith(new SettleOutcome.Settled(settled));
    }
}
