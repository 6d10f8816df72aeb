package jp.madoguchi.eligibility.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.KeyedDigest;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import org.jspecify.annotations.Nullable;

/** 照会の要約: what stands for the numbers and the birth date of a question that found nobody. */
@ApplicationScoped
class QuestionDigests {
    private final KeyedDigest digest;

    QuestionDigests(EligibilityConfig config) {
        this.digest = new KeyedDigest(config.cardKey());
    }

    /** What is kept of a question in {@code eligibility_check.asked}: only where it found nobody by numbers. */
    @Nullable
    String unanswered(CheckQuestion question, Validity answered) {
        if (answered != Validity.NOT_FOUND) {
            return null;
        }
        return question.<@Nullable String>match(
                asked -> of(asked.numbers(), asked.birthDate()) + branch(asked.numbers()), certificate -> null);
    }

    /** Without the 枝番, which is compared only where both sides know it. No serial number looks like this text. */
    String of(InsuredNumbers numbers, LocalDate birthDate) {
        return digest.hex(String.join(
                "\n",
                numbers.insurerNumber().wire(),
                PostgresPersons.text(numbers.symbol()),
                numbers.number().wire(),
                birthDate.toString()));
    }

    static String branch(InsuredNumbers numbers) {
        return Optional.ofNullable(numbers.branch()).map(WireValue::wire).orElse("");
    }
}
