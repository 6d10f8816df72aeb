package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationAnswer;
import jp.madoguchi.eligibility.domain.ObservationRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * 観測を回答にする: where the suite runs beside the national system, what that was seen to answer becomes an answer of the
 * suite, kept, audited and published like one it gave itself. Once.
 */
@ApplicationScoped
public class AnswerFromObservation {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Observations observations;
    private final Persons persons;
    private final Checks checks;
    private final AuditLog audit;
    private final Outbox outbox;

    AnswerFromObservation(Observations observations, Persons persons, Checks checks, AuditLog audit, Outbox outbox) {
        this.observations = observations;
        this.persons = persons;
        this.checks = checks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Makes the answer, or shows the one that was made before. */
    @WithTransaction
    public Uni<ObservationAnswer> answer(UUID observationId, Answering answering) {
        return observations
                .reserve(answering.institution(), observationId)
                .chain(found -> found.map(reserved -> answer(reserved, answering))
                        .orElseGet(() -> Uni.createFrom().item(new ObservationAnswer.Unknown())));
    }

    private Uni<ObservationAnswer> answer(Observations.Reserved reserved, Answering answering) {
        Observation observation = reserved.observation();
        UUID before = reserved.answerId();
        if (before != null) {
            return checks.find(answering.institution(), before)
                    .chain(answer -> audit.record(entry(answering, before, "eligibility-check-viewed"))
                            .replaceWith(new ObservationAnswer.Answered(observation, answer.orElseThrow())));
        }
        List<Rule<?>> broken = broken(observation, answering);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(new ObservationAnswer.Broken(broken));
        }
        CheckQuestion.ByNumbers question = observation.question();
        return persons.everWith(question.numbers(), question.birthDate())
                .map(observation::personAmong)
                .chain(personId -> keep(observation, answering, personId));
    }

    /** Whether it can be asked at all is judged only of what holds a question. */
    private static List<Rule<?>> broken(Observation observation, Answering answering) {
        List<Rule<?>> broken = new ArrayList<>(ObservationRules.notAnswerable(observation.result()));
        if (broken.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(answering.at(), JAPAN);
            broken.addAll(ObservationRules.notAskable(observation, today));
        }
        return broken;
    }

    private Uni<ObservationAnswer> keep(Observation observation, Answering answering, Optional<UUID> personId) {
        CheckAnswer answer = observation.answer(answering.answerId(), answering.at());
        Asked asked = new Asked(
                answering.answerId(),
                answering.institution(),
                answering.account(),
                observation.visitId(),
                observation.result().validity(),
                observation.question(),
                answering.at());
        return checks.add(asked, answer, personId.orElse(null))
                .chain(() -> observations.becameAnswer(observation.id(), answer.checkId()))
                .chain(() -> audit.record(entry(answering, answer.checkId(), "eligibility-answered-from-observation")))
                .chain(() -> outbox.append(events(asked, answer, personId.orElse(null))))
                .replaceWith(new ObservationAnswer.Answered(observation, answer));
    }

    private static AuditEntry entry(Answering answering, UUID checkId, String action) {
        return new AuditEntry(
                answering.institution().wire(), answering.account(), action, checkId.toString(), "OBSERVED", null);
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
