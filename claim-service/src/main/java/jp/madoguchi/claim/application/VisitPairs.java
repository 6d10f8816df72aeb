package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.SameVisit;
import jp.madoguchi.claim.domain.SameVisitObstacle;
import jp.madoguchi.claim.domain.VisitPair;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 二つの受診を押さえて決める: in the caller's transaction. Whoever writes claims holds the same cases, so what is decided here
 * is never crossed by a claim that goes out.
 */
@ApplicationScoped
class VisitPairs {
    private final ClaimCases cases;
    private final Reassessment reassessment;
    private final AuditLog audit;
    private final Outbox outbox;

    VisitPairs(ClaimCases cases, Reassessment reassessment, AuditLog audit, Outbox outbox) {
        this.cases = cases;
        this.reassessment = reassessment;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Decides about both, where the institution has both. */
    Uni<SameVisitOutcome> locked(AskedPair asked, Function<VisitPair, Uni<SameVisitOutcome>> decide) {
        List<UUID> visits = List.of(asked.visitId(), asked.other());
        return cases.lockedOfVisits(asked.institution(), visits).chain(found -> {
            Map<UUID, ClaimCase> known =
                    found.stream().collect(Collectors.toMap(ClaimCase::visitId, Function.identity()));
            ClaimCase aside = known.get(asked.visitId());
            ClaimCase standing = known.get(asked.other());
            return aside == null || standing == null || aside.equals(standing)
                    ? answer(new SameVisitOutcome.NotFound())
                    : decide.apply(new VisitPair(aside, standing));
        });
    }

    /** Keeps what is said of the one, decides its claim anew, tells it and writes down who said so. */
    Uni<SameVisitOutcome> keep(
            AskedPair asked, ClaimCase known, SameVisit said, String action, List<? extends Payload> facts) {
        return reassessment
                .reassess(known, known.facts().with(said))
                .call(() -> outbox.append(facts))
                .call(() -> audit.record(new AuditEntry(
                        asked.institution().wire(),
                        asked.account(),
                        action,
                        asked.visitId().toString(),
                        "same-visit",
                        null)))
                .map(SameVisitOutcome.Said::new);
    }

    static Uni<SameVisitOutcome> said(ClaimCase known) {
        return answer(new SameVisitOutcome.Said(known));
    }

    static Uni<SameVisitOutcome> notNow(SameVisitObstacle obstacle) {
        return answer(new SameVisitOutcome.NotNow(obstacle));
    }

    static Uni<SameVisitOutcome> answer(SameVisitOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
