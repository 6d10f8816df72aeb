package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Refund;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 返金の帳簿: keeps the record of a case with its fact and its audit entry, in the caller's transaction. */
@ApplicationScoped
class RefundBook {
    private final ClaimCases cases;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    RefundBook(ClaimCases cases, AuditLog audit, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<RefundOutcome> keep(ClaimCase known, Refund refund, String account, String action) {
        ClaimCase now = known.refunded(refund);
        return cases.save(now)
                .chain(() -> audit.record(new AuditEntry(
                        now.institution().wire(), account, action, now.claimId().toString(), "REFUND", null)))
                .chain(() -> outbox.append(new RefundRecorded(
                        now.claimId(),
                        now.visitId(),
                        now.institution(),
                        refund.version(),
                        refund.payments(),
                        clock.instant())))
                .replaceWith(new RefundOutcome.Recorded(now));
    }
}
