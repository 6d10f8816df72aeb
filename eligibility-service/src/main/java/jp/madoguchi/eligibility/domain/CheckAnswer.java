package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.Preschool;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認の回答: what the desk is told, kept as it was told.
 *
 * @param coverage the one in force, or the lost one a claim may still go out on
 * @param preschool 義務教育就学前
 */
public record CheckAnswer(
        UUID checkId,
        Validity validity,
        LocalDate confirmationDate,
        Instant answeredAt,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        PatientShare copay,
        boolean preschool) {

    /** Puts an outcome into the words of an answer. */
    public static CheckAnswer of(UUID checkId, CheckQuestion question, CheckOutcome outcome, Instant answeredAt) {
        return new CheckAnswer(
                checkId,
                outcome.validity(),
                question.confirmationDate(),
                answeredAt,
                outcome.<@Nullable CoverageFacts>match(
                        valid -> valid.coverage(), lost -> lost.coverage(), notFound -> null, multiple -> null),
                outcome.<@Nullable PersonFacts>match(
                        valid -> valid.person(), lost -> lost.person(), notFound -> null, multiple -> null),
                PatientShare.of(question, outcome),
                Preschool.isOn(question.confirmationDate(), question.birthDate()));
    }
}
