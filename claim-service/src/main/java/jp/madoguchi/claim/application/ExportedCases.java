package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.DecisionSnapshot;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimExported;
import jp.madoguchi.runtime.outbox.Outbox;

/** 書き出した案件: marks what went out and holds what the 記録条件 refused. */
@ApplicationScoped
class ExportedCases {
    private final Reassessment reassessment;
    private final ClaimCases cases;
    private final Outbox outbox;
    private final Clock clock;

    ExportedCases(Reassessment reassessment, ClaimCases cases, Outbox outbox, Clock clock) {
        this.reassessment = reassessment;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> export(ReadyCase one, List<Finding> notes, UUID fileId) {
        Decision.Claimable decision = one.prepared().decision();
        DecisionSnapshot on =
                DecisionSnapshot.of(decision, one.claimCase().facts().points()).with(notes);
        return reassessment
                .keep(one.claimCase(), decision)
                .chain(kept -> cases.save(kept.exported(fileId, on)))
                .chain(() -> outbox.append(new ClaimExported(
                        one.claimCase().claimId(),
                        one.claimCase().visitId(),
                        one.claimCase().institution(),
                        fileId,
                        decision.organisation().code(),
                        clock.instant())));
    }

    Uni<FilesOutcome.Remaining> refuse(ReadyCase one, List<Finding> findings) {
        HeldReason reason = HeldReason.RECORD_REFUSED;
        Decision.Held held = new Decision.Held(reason, one.prepared().decision().clause(), reason.why(), findings);
        ClaimCase claimCase = one.claimCase();
        return reassessment.keep(claimCase, held).replaceWith(new FilesOutcome.Remaining(claimCase, held));
    }
}
