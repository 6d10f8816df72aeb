package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardFacts;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckOutcome;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.CheckReply;
import jp.madoguchi.eligibility.domain.CoverageHistory;
import jp.madoguchi.eligibility.domain.EligibilityCheck;
import jp.madoguchi.eligibility.domain.QuestionRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認に答える: looks the person up in one statement, and keeps, audits and publishes the answer in one transaction. The
 * looking up needs no transaction: what it saw is what is answered.
 */
@ApplicationScoped
public class AnswerCheck {
    private final Persons persons;
    private final Cards cards;
    private final Checks checks;
    private final AuditLog audit;

    AnswerCheck(Persons persons, Cards cards, Checks checks, AuditLog audit) {
        this.persons = persons;
        this.cards = cards;
        this.checks = checks;
        this.audit = audit;
    }

    /** Answers the question, or says why this card cannot ask it. */
    public Uni<CheckReply> answer(Asked asked) {
        return answer(asked, checks::keep);
    }

    /** Answers the question and has the answer kept together with what it was asked for. */
    Uni<CheckReply> answer(Asked asked, Function<KeptCheck, Uni<Void>> keep) {
        return candidates(asked).chain(candidates -> reply(asked, candidates, keep));
    }

    private Uni<Candidates> candidates(Asked asked) {
        return asked.question()
                .match(
                        numbers -> persons.everWith(asked.institution(), numbers.numbers(), numbers.birthDate())
                                .map(people -> new Candidates(null, people)),
                        certificate -> cards.shown(asked.institution(), certificate.serial()),
                        observed -> Uni.createFrom().item(new Candidates(null, List.of())));
    }

    private Uni<CheckReply> reply(Asked asked, Candidates candidates, Function<KeptCheck, Uni<Void>> keep) {
        CardFacts card = candidates.cardOn(asked.question().confirmationDate()).orElse(null);
        if (card != null && card.outOfUse()) {
            return audit.recordAlone(KeptCheck.audit(asked, "eligibility-check-certificate-expired"))
                    .replaceWith(new CheckReply.CertificateExpired(card));
        }
        CheckOutcome outcome = EligibilityCheck.answer(asked.question(), candidates.histories());
        List<Rule<CheckQuestion>> broken = QuestionRules.broken(asked.question(), outcome);
        if (!broken.isEmpty()) {
            return audit.recordAlone(KeptCheck.audit(asked, "eligibility-check-incomplete"))
                    .replaceWith(new CheckReply.Incomplete(broken));
        }
        Optional<CoverageHistory> found = candidates.recordOf(outcome);
        CheckAnswer answer = CheckAnswer.of(
                asked.checkId(),
                asked.question(),
                outcome,
                card,
                found.map(CoverageHistory::registeredAt).orElse(asked.askedAt()),
                asked.askedAt());
        return keep.apply(
                        new KeptCheck(asked, answer, personOf(outcome), KeptCheck.audit(asked, "eligibility-checked")))
                .replaceWith(new CheckReply.Answered(
                        answer, found.map(CoverageHistory::referenceNumber).orElse(null)));
    }

    private static @Nullable UUID personOf(CheckOutcome outcome) {
        return outcome.<@Nullable UUID>match(
                valid -> valid.personId(),
                lost -> lost.personId(),
                notFound -> null,
                multiple -> null,
                unregistered -> null);
    }
}
