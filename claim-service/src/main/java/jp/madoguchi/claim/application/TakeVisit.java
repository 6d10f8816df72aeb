package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.VisitRecorded;

/** 受診を加える: takes the desk's record of a visit, with the answer that came before it if there is one. */
@ApplicationScoped
public class TakeVisit {
    private final ClaimCases cases;
    private final LooseAnswers answers;
    private final Reassessment reassessment;

    TakeVisit(ClaimCases cases, LooseAnswers answers, Reassessment reassessment) {
        this.cases = cases;
        this.answers = answers;
        this.reassessment = reassessment;
    }

    /** Adds the visit to its case. */
    @WithTransaction
    public Uni<Void> take(VisitRecorded visit) {
        return earlierAnswer(visit)
                .chain(answer -> cases.locked(visit.institution(), visit.visitId())
                        .chain(known -> reassess(known, visit, answer)))
                .replaceWithVoid();
    }

    private Uni<ClaimCase> reassess(ClaimCase known, VisitRecorded visit, Optional<EligibilityAnswered> answer) {
        CaseFacts facts = known.facts().with(visit);
        return reassessment.reassess(known, answer.map(facts::with).orElse(facts));
    }

    private Uni<Optional<EligibilityAnswered>> earlierAnswer(VisitRecorded visit) {
        UUID checkId = visit.checkId();
        return checkId == null
                ? Uni.createFrom().item(Optional.empty())
                : answers.lock(checkId).chain(() -> answers.take(visit.institution(), checkId));
    }
}
