package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.ClaimStatus;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.InTurn;
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
        return cases.lockedWithMerged(institution, claimId)
                .chain(found -> found.stream()
                        .filter(known -> known.claimId().equals(claimId))
                        .findFirst()
                        .map(known -> settle(known, found, account))
                        .orElseGet(() -> Uni.createFrom().item(new SettleOutcome.NotFound())));
    }

    /** A visit merged into this one has no claim of its own: its declaration goes when this claim is settled. */
    private Uni<SettleOutcome> settle(ClaimCase known, List<ClaimCase> withMerged, String account) {
        if (!known.status().isOut()) {
            return Uni.createFrom().item(new SettleOutcome.NotExported());
        }
        List<ClaimCase> open = withMerged.stream()
                .filter(one -> one.status() != ClaimStatus.SETTLED)
                .toList();
        return InTurn.each(open, one -> close(one, account)).replaceWith(new SettleOutcome.Settled(known.settled()));
    }

    private Uni<Void> close(ClaimCase one, String account) {
        return cases.save(one.settled())
                .chain(() -> audit.record(new AuditEntry(
                        one.institution().wire(),
                        account,
                        "claim-settled",
                        one.claimId().toString(),
                        "CLAIM",
                        null)))
                .chain(() -> outbox.append(
                        new ClaimSettled(one.claimId(), one.visitId(), one.institution(), clock.instant())));
    }
}
