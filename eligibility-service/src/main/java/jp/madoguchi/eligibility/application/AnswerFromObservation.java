package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CoverageHistory;
import jp.madoguchi.eligibility.domain.NumberTakenOver;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationAnswer;
import jp.madoguchi.eligibility.domain.ObservationRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/**
 * 観測を回答にする: where the suite runs beside the national system, what that was seen to answer becomes an answer of the
 * suite, kept, audited and published like one it gave itself. Once.
 */
@ApplicationScoped
public class AnswerFromObservation {
    private final Observations observations;
    private final Persons persons;
    private final TakeOverReferenceNumber takeOverReferenceNumber;
    private final AuditLog audit;
    private final Ids ids;

    AnswerFromObservation(
            Observations observations,
            Persons persons,
            TakeOverReferenceNumber takeOverReferenceNumber,
            AuditLog audit,
            Ids ids) {
        this.ids = ids;
        this.takeOverReferenceNumber = takeOverReferenceNumber;
        this.observations = observations;
        this.persons = persons;
        this.audit = audit;
    }

    /** Makes the answer, or shows the one that was made before. */
    public Uni<ObservationAnswer> answer(UUID observationId, Answering answering) {
        return observations
                .find(answering.institution(), observationId)
                .chain(found -> found.map(known -> answer(known, answering))
                        .orElseGet(() -> Uni.createFrom().item(new ObservationAnswer.Unknown())));
    }

    private Uni<ObservationAnswer> answer(Observations.Known known, Answering answering) {
        Observation observation = known.observation();
        CheckAnswer before = known.answer();
        if (before != null) {
            return audit.recordAlone(entry(answering, before.checkId(), "eligibility-check-viewed"))
                    .replaceWith(new ObservationAnswer.Answered(observation, before, null));
        }
        List<Rule<?>> broken = broken(observation, answering);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(new ObservationAnswer.Broken(broken));
        }
        return observation
                .question()
                .<Uni<List<CoverageHistory>>>match(
                        asked -> persons.everWith(answering.institution(), asked.numbers(), asked.birthDate()),
                        unnumbered -> Uni.createFrom().item(List.of()))
                .map(observation::personAmong)
                .chain(personId -> keep(observation, answering, personId));
    }

    /** Whether it can be asked at all is judged only of what holds a question. */
    private static List<Rule<?>> broken(Observation observation, Answering answering) {
        List<Rule<?>> broken = new ArrayList<>(ObservationRules.notAnswerable(observation.result()));
        if (broken.isEmpty()) {
            LocalDate today = JapanTime.dayOf(answering.at());
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
        KeptCheck check = new KeptCheck(
                asked,
                answer,
                personId.orElse(null),
                entry(answering, answer.checkId(), "eligibility-answered-from-observation"));
        return observations
                .becameAnswer(observation.id(), check, observation.additions(ids::next, answering.at()))
                .chain(kept -> kept
                        ? numbered(observation, answering, personId)
                                .map(number -> new ObservationAnswer.Answered(observation, answer, number.orElse(null)))
                        : answer(observation.id(), answering));
    }

    private Uni<Optional<NumberTakenOver>> numbered(
            Observation observation, Answering answering, Optional<UUID> personId) {
        Viewer viewer = new Viewer(answering.institution(), answering.account());
        return observation
                .referenceNumber()
                .map(number -> personId.map(person ->
                                takeOverReferenceNumber.takeOver(viewer, answering.answerId(), person, number))
                        .orElseGet(() -> Uni.createFrom().item(NumberTakenOver.NOBODY_TO_NUMBER))
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static AuditEntry entry(Answering answering, UUID checkId, String action) {
        return new Viewer(answering.institution(), answering.account()).did(action, checkId, "OBSERVED");
    }
}
