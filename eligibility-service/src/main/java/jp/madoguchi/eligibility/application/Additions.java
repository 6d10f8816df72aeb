package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.AcceptedValue;
import jp.madoguchi.eligibility.domain.AnswerField;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckHistory;
import jp.madoguchi.eligibility.domain.ClinicAdditions;
import jp.madoguchi.eligibility.domain.HistoryCursor;

/** 自院の追記をまとめる: everything an institution added to one of its answers. */
@ApplicationScoped
class Additions {
    private final ReferenceNumbers referenceNumbers;
    private final PrescriptionChoices prescriptions;
    private final AcceptedValues accepted;
    private final Consents consents;
    private final AnsweredChecks checks;

    Additions(
            ReferenceNumbers referenceNumbers,
            PrescriptionChoices prescriptions,
            AcceptedValues accepted,
            Consents consents,
            AnsweredChecks checks) {
        this.referenceNumbers = referenceNumbers;
        this.prescriptions = prescriptions;
        this.accepted = accepted;
        this.consents = consents;
        this.checks = checks;
    }

    Uni<ClinicAdditions> to(InstitutionCode institution, AnsweredCheck check) {
        return check.patient()
                .map(patient -> to(institution, patient, check.answer()))
                .orElseGet(() -> alone(check.answer()));
    }

    /** Whom nobody can tell apart from others: what belongs to the check is all there is. */
    private Uni<ClinicAdditions> alone(CheckAnswer answer) {
        UUID checkId = answer.checkId();
        return answer.person() == null
                ? Uni.createFrom().item(ClinicAdditions.NONE)
                : prescriptions
                        .of(checkId)
                        .chain(choice -> consents.of(checkId)
                                .map(said -> new ClinicAdditions(Optional.empty(), choice, List.of(), said, false)));
    }

    /** One after the other: one session cannot do two things at once. */
    private Uni<ClinicAdditions> to(InstitutionCode institution, UUID patient, CheckAnswer answer) {
        UUID checkId = answer.checkId();
        return referenceNumbers
                .of(institution, patient)
                .chain(number -> prescriptions
                        .of(checkId)
                        .chain(choice -> acceptedFrom(institution, patient, checkId)
                                .chain(fields -> consents.of(checkId)
                                        .chain(said -> former(institution, patient, answer)
                                                .map(former ->
                                                        new ClinicAdditions(number, choice, fields, said, former))))));
    }

    private Uni<Boolean> former(InstitutionCode institution, UUID patient, CheckAnswer answer) {
        return checks.numbersShown(institution, patient, HistoryCursor.at(answer))
                .map(shown -> CheckHistory.formerNumbersAvailable(answer, shown));
    }

    private Uni<List<AnswerField>> acceptedFrom(InstitutionCode institution, UUID patient, UUID checkId) {
        return accepted.of(institution, patient)
                .map(values -> values.stream()
                        .filter(value -> value.checkId().equals(checkId))
                        .map(AcceptedValue::field)
                        .sorted()
                        .toList());
    }
}
