package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.NumberedPatient;

/**
 * 自院の患者を番号で探す: only among the people this institution itself confirmed, those first whom the registry knows, too;
 * to everybody else the registry stays shut, even as to whether such numbers exist.
 */
@ApplicationScoped
public class FindOwnPatient {
    private final Persons persons;
    private final ObservedPatients observed;
    private final AnsweredChecks checks;

    FindOwnPatient(Persons persons, ObservedPatients observed, AnsweredChecks checks) {
        this.persons = persons;
        this.observed = observed;
        this.checks = checks;
    }

    /** The latest answer about each person of this institution who may be meant. */
    public Uni<List<CheckAnswer>> find(InstitutionCode institution, NumberedPatient patient) {
        return persons.everWith(institution, patient.numbers(), patient.birthDate())
                .map(patient::among)
                .chain(meant -> checks.latestOfEach(institution, meant))
                .chain(found -> found.isEmpty()
                        ? observed.with(institution, patient).chain(meant -> checks.latestOfEach(institution, meant))
                        : Uni.createFrom().item(found));
    }
}
