package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.OwnOutcome;

/** 自院の回答: the one way to the patient behind an answer, so that nobody reaches another institution's. */
@ApplicationScoped
class OwnChecks {
    private final AnsweredChecks checks;

    OwnChecks(AnsweredChecks checks) {
        this.checks = checks;
    }

    /** Goes on with the patient and the answer, if the institution asked so and knows whom it found. */
    <T> Uni<OwnOutcome<T>> withPatient(
            InstitutionCode institution, UUID checkId, BiFunction<UUID, CheckAnswer, Uni<T>> next) {
        return checks.find(institution, checkId)
                .chain(found -> found.map(check -> withPatient(check, next))
                        .orElseGet(() -> Uni.createFrom().item(new OwnOutcome.Missing<>())));
    }

    /**
     * Goes on with the check, if the institution asked so and the answer names somebody: the registry need not know
     * whom the national system found.
     */
    <T> Uni<OwnOutcome<T>> ofSomebody(InstitutionCode institution, UUID checkId, Function<AnsweredCheck, Uni<T>> next) {
        return checks.find(institution, checkId)
                .chain(found -> found.map(check -> ofSomebody(check, next))
                        .orElseGet(() -> Uni.createFrom().item(new OwnOutcome.Missing<>())));
    }

    private static <T> Uni<OwnOutcome<T>> ofSomebody(AnsweredCheck check, Function<AnsweredCheck, Uni<T>> next) {
        return check.answer().person() == null
                ? Uni.createFrom().item(new OwnOutcome.NobodyFound<>())
                : next.apply(check).<OwnOutcome<T>>map(OwnOutcome.Done::new);
    }

    private static <T> Uni<OwnOutcome<T>> withPatient(AnsweredCheck check, BiFunction<UUID, CheckAnswer, Uni<T>> next) {
        return check.patient()
                .map(patient -> next.apply(patient, check.answer()).<OwnOutcome<T>>map(OwnOutcome.Done::new))
                .orElseGet(() -> Uni.createFrom().item(new OwnOutcome.NobodyFound<>()));
    }
}
