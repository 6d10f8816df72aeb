package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.DecisionSnapshot;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimHeld;
import jp.madoguchi.contracts.event.ClaimPrepared;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.runtime.outbox.Outbox;

/** 判断のやり直し: decides a case anew from all its facts, keeps it, and publishes the decision when it changed. */
@ApplicationScoped
class Reassessment {
    private final Deciding deciding;
    private final Settlements settlements;
    private final ClaimCases cases;
    private final Outbox outbox;
    private final Clock clock;

    Reassessment(Deciding deciding, Settlements settlements, ClaimCases cases, Outbox outbox, Clock clock) {
        this.deciding = deciding;
        this.settlements = settlements;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes these facts into the case. Must be called inside a transaction that holds the case. */
    Uni<ClaimCase> reassess(ClaimCase before, CaseFacts facts) {
        ClaimCase known = before.with(facts);
        return settle(
                before,
                facts.serviceMonth()
                        .map(month -> known.decided(decide(known, month.plusMonths(1))))
                        .orElse(known));
    }

    /** Keeps this decision about the case. */
    Uni<ClaimCase> keep(ClaimCase before, Decision decision) {
        return settle(
                before,
                before.decided(DecisionSnapshot.of(decision, before.facts().points())));
    }

    private DecisionSnapshot decide(ClaimCase known, YearMonth claimMonth) {
        return DecisionSnapshot.of(
                deciding.decide(known, claimMonth), known.facts().points());
    }

    private Uni<ClaimCase> settle(ClaimCase before, ClaimCase decided) {
        return settlements
                .answer(decided)
                .chain(after -> cases.save(after)
                        .chain(() -> outbox.append(events(before, after)))
                        .chain(() -> outbox.append(settlements.news(before, after)))
                        .replaceWith(after));
    }

    private List<Payload> events(ClaimCase before, ClaimCase after) {
        DecisionSnapshot decided = after.decided();
        return decided == null || decided.saysTheSameAs(before.decided())
                ? List.of()
                : after.facts().serviceMonth().map(month -> event(after, decided, month)).stream()
                        .toList();
    }

    private Payload event(ClaimCase after, DecisionSnapshot decided, YearMonth month) {
        HeldReason held = decided.held();
        if (held != null || decided.identity() == null || decided.organisation() == null) {
            return new ClaimHeld(
                    after.claimId(),
                    after.visitId(),
                    after.institution(),
                    month,
                    held == null ? "" : held.code(),
                    decided.clause(),
                    clock.instant());
        }
        return new ClaimPrepared(
                after.claimId(),
                after.visitId(),
                after.institution(),
                month,
                decided.identity(),
                decided.clause(),
                decided.organisation().code(),
                decided.points(),
                clock.instant());
    }
}
