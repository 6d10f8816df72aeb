package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.NumberedPatient;

/**
 * 自院の患者を番号で探す: only among the people this institution itself confirmed; to everybody else the registry stays
 * shut, even as to whether such numbers exist.
 */
@ApplicationScoped
public class FindOwnPatient {
    private final Persons persons;
    private final AnsweredChecks checks;

    FindOwnPatient(Persons persons, AnsweredChecks checks) {
        this.persons = persons;
        this.checks = checks;
    }

    /** The latest answer about each person of this institution who may be meant. */
    public Uni<List<CheckAnswer>> find(InstitutionCode institution, NumberedPatient patient) {
        return persons.everWith(institution, patient.numbers(), patient.birthDate())
                .map(patient::among)
                .chain(meant -> checks.latestOfEach(institution, meant));
    }
}
