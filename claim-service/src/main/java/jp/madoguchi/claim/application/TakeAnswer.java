package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.contracts.event.EligibilityAnswered;

/** 資格確認の結果を加える: joins an answer with its visit, which may still be on its way. */
@ApplicationScoped
public class TakeAnswer {
    private final ClaimCases cases;
    private final LooseAnswers answers;
    private final Reassessment reassessment;

    TakeAnswer(ClaimCases cases, LooseAnswers answers, Reassessment reassessment) {
        this.cases = cases;
        this.answers = answers;
        this.reassessment = reassessment;
    }

    /** Adds the answer to the case of its visit, or keeps it until the visit arrives. */
    @WithTransaction
    public Uni<Void> take(EligibilityAnswered answer) {
        if (answer.visitId() != null) {
            return cases.locked(answer.institution(), answer.visitId()).chain(known -> join(known, answer));
        }
        return answers.lock(answer.checkId())
                .chain(() -> cases.lockedByCheck(answer.institution(), answer.checkId()))
                .chain(found -> found.map(known -> join(known, answer)).orElseGet(() -> answers.keep(answer)));
    }

    private Uni<Void> join(ClaimCase known, EligibilityAnswered answer) {
        return reassessment.reassess(known, known.facts().with(answer)).replaceWithVoid();
    }
}
