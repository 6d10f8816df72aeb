package jp.madoguchi.eligibility.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.KeyedDigest;
import jp.madoguchi.contracts.id.WireValue;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import org.jspecify.annotations.Nullable;

/** 照会の要約: what stands for the numbers and the birth date, or for the certificate, of a question that led to nobody. */
@ApplicationScoped
class QuestionDigests {
    private static final Set<Validity> LED_TO_NOBODY = EnumSet.of(Validity.NOT_FOUND, Validity.MULTIPLE);

    private final KeyedDigest digest;
    private final CardDigests cards;

    QuestionDigests(EligibilityConfig config, CardDigests cards) {
        this.digest = new KeyedDigest(config.cardKey());
        this.cards = cards;
    }

    /**
     * What is kept of a question in {@code eligibility_check.asked}: only where no one person was found, and it
     * is known what was asked.
     */
    @Nullable
    String unanswered(CheckQuestion question, Validity answered) {
        if (!LED_TO_NOBODY.contains(answered)) {
            return null;
        }
        return question.<@Nullable String>match(
                asked -> of(asked.numbers(), asked.birthDate()) + branch(asked.numbers()),
                certificate -> cards.of(certificate.serial()) + ofNamed(certificate.birthDate()),
                observed -> null);
    }

    private String ofNamed(@Nullable LocalDate birthDate) {
        return birthDate == null ? "" : of(birthDate);
    }

    /** Compared only where a question by certificate named one. */
    String of(LocalDate birthDate) {
        return digest.hex("birth date\n" + birthDate);
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
