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
import jp.madoguchi.eligibility.domain.NamedPatient;
import jp.madoguchi.eligibility.domain.NumberTakenOver;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationAnswer;
import jp.madoguchi.eligibility.domain.ObservationRules;
import jp.madoguchi.eligibility.domain.ReferenceNumberRules;
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
    private final AuditLog audit;
    private final Ids ids;

    AnswerFromObservation(Observations observations, Persons persons, AuditLog audit, Ids ids) {
        this.ids = ids;
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
                .map(observation::patientAmong)
                .chain(patient -> keep(observation, answering, patient));
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

    private Uni<ObservationAnswer> keep(Observation observation, Answering answering, Optional<NamedPatient> patient) {
        CheckAnswer answer = observation.answer(answering.answerId(), answering.at());
        Optional<NumberTakenOver> unfit = unfit(observation, answering, patient);
        return observations
                .becomeAnswer(draft(observation, answering, patient, answer))
                .chain(became -> became.kept()
                        ? Uni.createFrom()
                                .item(new ObservationAnswer.Answered(
                                        observation,
                                        answer,
                                        unfit.or(became::number).orElse(null)))
                        : answer(observation.id(), answering));
    }

    private AnswerDraft draft(
            Observation observation, Answering answering, Optional<NamedPatient> patient, CheckAnswer answer) {
        Asked asked = new Asked(
                answering.answerId(),
                answering.institution(),
                answering.account(),
                observation.visitId(),
                observation.result().validity(),
                observation.question(),
                answering.at());
        AuditEntry answered = entry(answering, answer.checkId(), "eligibility-answered-from-observation");
        return new AnswerDraft(
                observation,
                new Viewer(answering.institution(), answering.account()),
                patient,
                observation.referenceNumber().filter(number -> isFit(number, answering)),
                observation.additions(ids::next, answering.at()),
                person -> new KeptCheck(asked, answer, person.orElse(null), answered),
                entry(answering, answer.checkId(), "observed-patient-joined"),
                entry(answering, answer.checkId(), "reference-number-set"));
    }

    /** Why a 照会番号 that was said is nobody's, whoever has which number. */
    private static Optional<NumberTakenOver> unfit(
            Observation observation, Answering answering, Optional<NamedPatient> patient) {
        return observation
                .referenceNumber()
                .flatMap(number -> patient.isEmpty()
                        ? Optional.of(NumberTakenOver.NOBODY_TO_NUMBER)
                        : Optional.of(NumberTakenOver.NOT_A_NUMBER).filter(not -> !isFit(number, answering)));
    }

    private static boolean isFit(String number, Answering answering) {
        return ReferenceNumberRules.broken(number, JapanTime.dayOf(answering.at()))
                .isEmpty();
    }

    private static AuditEntry entry(Answering answering, UUID checkId, String action) {
        return new Viewer(answering.institution(), answering.account()).did(action, checkId, "OBSERVED");
    }
}
