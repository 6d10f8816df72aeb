package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.eligibility.domain.Acceptance;
import jp.madoguchi.eligibility.domain.AcceptedValue;
import jp.madoguchi.eligibility.domain.AnswerField;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.runtime.audit.AuditLog;

/** 回答を受け入れる: takes items of an answer over as what the institution knows; the log says who did, and which items. */
@ApplicationScoped
public class AcceptAnswer {
    private final OwnChecks checks;
    private final AcceptedValues accepted;
    private final ReferenceNumbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    AcceptAnswer(OwnChecks checks, AcceptedValues accepted, ReferenceNumbers numbers, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.accepted = accepted;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Accepts these items. Whose they are stands still meanwhile: an observation may join two patients. */
    @WithTransaction
    public Uni<OwnOutcome<Acceptance>> accept(Viewer viewer, UUID checkId, Set<AnswerField> fields) {
        return numbers.hold(viewer.institution())
                .chain(() -> checks.withPatient(
                        viewer.institution(),
                        checkId,
                        (patient, answer) -> accepted.reserve(viewer.institution(), patient)
                                .map(before -> Acceptance.decide(answer, fields, before))
                                .call(acceptance -> acceptance.match(
                                        taken -> keep(viewer, checkId, patient, taken),
                                        () -> Uni.createFrom().voidItem()))));
    }

    private Uni<Void> keep(Viewer viewer, UUID checkId, UUID patient, Acceptance.Accepted taken) {
        return accepted.put(viewer, patient, taken.values(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(() -> audit.record(viewer.did("eligibility-answer-accepted", checkId, names(taken))));
    }

    /** Names of items, never what they say. */
    private static String names(Acceptance.Accepted taken) {
        return taken.values().stream()
                .map(AcceptedValue::field)
                .map(AnswerField::wire)
                .collect(Collectors.joining(" "));
    }
}
