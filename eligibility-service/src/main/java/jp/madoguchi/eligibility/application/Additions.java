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
import jp.madoguchi.eligibility.domain.ClinicAdditions;

/** 自院の追記をまとめる: everything an institution added to one of its answers. */
@ApplicationScoped
class Additions {
    private final ReferenceNumbers referenceNumbers;
    private final PrescriptionChoices prescriptions;
    private final AcceptedValues accepted;
    private final Consents consents;

    Additions(
            ReferenceNumbers referenceNumbers,
            PrescriptionChoices prescriptions,
            AcceptedValues accepted,
            Consents consents) {
        this.referenceNumbers = referenceNumbers;
        this.prescriptions = prescriptions;
        this.accepted = accepted;
        this.consents = consents;
    }

    /** One after the other: one session cannot do two things at once. */
    Uni<ClinicAdditions> to(InstitutionCode institution, AnsweredCheck check) {
        UUID checkId = check.answer().checkId();
        return check.person()
                .map(person -> referenceNumbers
                        .of(institution, person)
                        .chain(number -> prescriptions
                                .of(checkId)
                                .chain(choice -> acceptedFrom(institution, person, checkId)
                                        .chain(fields -> consents.of(checkId)
                                                .map(said -> new ClinicAdditions(number, choice, fields, said))))))
                .orElseGet(() -> Uni.createFrom()
                        .item(new ClinicAdditions(Optional.empty(), Optional.empty(), List.of(), List.of())));
    }

    private Uni<List<AnswerField>> acceptedFrom(InstitutionCode institution, UUID person, UUID checkId) {
        return accepted.of(institution, person)
                .map(values -> values.stream()
                        .filter(value -> value.checkId().equals(checkId))
                        .map(AcceptedValue::field)
                        .sorted()
                        .toList());
    }
}
