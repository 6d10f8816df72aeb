package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    @WithTransaction
    public Uni<List<CheckAnswer>> find(InstitutionCode institution, NumberedPatient patient) {
        return persons.everWith(patient.numbers(), patient.birthDate())
                .map(patient::among)
                .chain(meant -> latest(institution, meant));
    }

    private Uni<List<CheckAnswer>> latest(InstitutionCode institution, List<UUID> people) {
        Uni<List<CheckAnswer>> found = Uni.createFrom().item(new ArrayList<>());
        for (UUID person : people) {
            found = found.call(
                    answers -> checks.latest(institution, person).invoke(latest -> latest.ifPresent(answers::add)));
        }
        return found;
    }
}
