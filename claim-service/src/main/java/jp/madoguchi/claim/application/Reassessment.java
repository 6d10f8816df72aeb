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
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.claim.domain.rule.IdentityLadder;
import jp.madoguchi.contracts.event.ClaimHeld;
import jp.madoguchi.contracts.event.ClaimPrepared;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.runtime.outbox.Outbox;

/** 判断のやり直し: decides a case anew from all its facts, keeps it, and publishes the decision when it changed. */
@ApplicationScoped
class Reassessment {
    private final IdentityLadder ladder;
    private final Institutions institutions;
    private final ClaimCases cases;
    private final Outbox outbox;
    private final Clock clock;

    Reassessment(IdentityLadder ladder, Institutions institutions, ClaimCases cases, Outbox outbox, Clock clock) {
        this.ladder = ladder;
        this.institutions = institutions;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes these facts into the case. Must be called inside a transaction that holds the case. */
    Uni<ClaimCase> reassess(ClaimCase before, CaseFacts facts) {
        ClaimCase known = before.with(facts);
        return facts.serviceMonth()
                .map(month -> settle(before, known.decided(decide(known, month.plusMonths(1)))))
                .orElseGet(() -> cases.save(known).replaceWith(known));
    }

    /** Keeps this decision about the case. */
    Uni<ClaimCase> keep(ClaimCase before, Decision decision) {
        return settle(
                before,
                before.decided(DecisionSnapshot.of(decision, before.facts().points())));
    }

    /** What the evidence gives for a claim made in this month. */
    Decision decide(InstitutionCode institution, CaseFacts facts, YearMonth claimMonth) {
        ReviewOrganisation unsure =
                institutions.find(institution).map(Institution::unsureGoesTo).orElse(ReviewOrganisation.PAYMENT_FUND);
        return ladder.decide(new Evidence(facts, claimMonth, unsure));
    }

    private DecisionSnapshot decide(ClaimCase known, YearMonth claimMonth) {
        return DecisionSnapshot.of(
                decide(known.institution(), known.facts(), claimMonth),
                known.facts().points());
    }

    private Uni<ClaimCase> settle(ClaimCase before, ClaimCase after) {
        return cases.save(after)
                .chain(() -> outbox.append(events(before, after)))
                .replaceWith(after);
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
