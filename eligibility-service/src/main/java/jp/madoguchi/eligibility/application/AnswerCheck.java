package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardFacts;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckOutcome;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.CheckReply;
import jp.madoguchi.eligibility.domain.EligibilityCheck;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** 資格確認に答える: looks the person up once and keeps, audits and publishes the answer in the same transaction. */
@ApplicationScoped
public class AnswerCheck {
    private final Persons persons;
    private final Cards cards;
    private final Checks checks;
    private final AuditLog audit;
    private final Outbox outbox;

    AnswerCheck(Persons persons, Cards cards, Checks checks, AuditLog audit, Outbox outbox) {
        this.persons = persons;
        this.cards = cards;
        this.checks = checks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Answers the question, or says why this card cannot ask it. */
    @WithTransaction
    public Uni<CheckReply> answer(Asked asked) {
        return candidates(asked.question()).chain(candidates -> reply(asked, candidates));
    }

    private Uni<Candidates> candidates(CheckQuestion question) {
        return question.match(
                numbers -> persons.everWith(numbers.numbers(), numbers.birthDate())
                        .map(people -> new Candidates(null, people)),
                certificate -> cards.shown(certificate.serial()));
    }

    private Uni<CheckReply> reply(Asked asked, Candidates candidates) {
        CardFacts card = candidates.cardOn(asked.question().confirmationDate()).orElse(null);
        if (card != null && card.outOfUse()) {
            return audit.record(auditEntry(asked, "eligibility-check-certificate-expired"))
                    .replaceWith(new CheckReply.CertificateExpired(card));
        }
        CheckOutcome outcome = EligibilityCheck.answer(asked.question(), candidates.histories());
        return keep(asked, outcome, CheckAnswer.of(asked.checkId(), asked.question(), outcome, card, asked.askedAt()))
                .map(CheckReply.Answered::new);
    }

    /**
     * The audit entry comes before the events: its lock keeps two answers of one institution in order on the state
     * topic.
     */
    private Uni<CheckAnswer> keep(Asked asked, CheckOutcome outcome, CheckAnswer answer) {
        UUID personId = personOf(outcome);
        return checks.add(asked, answer, personId)
                .chain(() -> audit.record(auditEntry(asked, "eligibility-checked")))
                .chain(() -> outbox.append(events(asked, answer, personId)))
                .replaceWith(answer);
    }

    private static @Nullable UUID personOf(CheckOutcome outcome) {
        return outcome.<@Nullable UUID>match(
                valid -> valid.personId(), lost -> lost.personId(), notFound -> null, multiple -> null);
    }

    private static AuditEntry auditEntry(Asked asked, String action) {
        return new AuditEntry(
                asked.institution().wire(),
                asked.account(),
                action,
                asked.checkId().toString(),
                asked.question().method().name(),
                null);
    }

    private static List<Payload> events(Asked asked, CheckAnswer answer, @Nullable UUID personId) {
        List<Payload> events = new ArrayList<>();
        events.add(new EligibilityAnswered(
                answer.checkId(),
                asked.institution(),
                asked.visitId(),
                asked.question().method(),
                answer.confirmationDate(),
                answer.answeredAt(),
                answer.validity(),
                answer.coverage(),
                answer.copay().copay(),
                answer.preschool()));
        if (personId != null) {
            events.add(new EligibilityStateChanged(
                    asked.institution(),
                    personId,
                    answer.checkId(),
                    answer.validity(),
                    answer.confirmationDate(),
                    answer.answeredAt()));
        }
        return events;
    }
}
