package jp.madoguchi.gateway.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsResult;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.NationalShare;
import jp.madoguchi.rules.Preschool;
import org.jspecify.annotations.Nullable;

/**
 * 電文の意味: what a message of the national system that ended normally is worth as an answer. Nothing an answer must
 * hold is made up: a coverage that was said in part, or several, are no coverage.
 */
final class OqsInterpretation {
    private OqsInterpretation() {}

    /**
     * The outcome; none for a 資格有効性 this version does not know.
     *
     * @param day of the question, where the message does not name one
     * @throws InvalidIdentifier where a value is there and wrong
     */
    static Optional<AskOutcome> outcome(OqsMessage message, LocalDate day) {
        return message.validity()
                .map(validity -> validity == Validity.NOT_FOUND
                        ? new AskOutcome.KnownAbsent(null)
                        : new AskOutcome.Known(
                                answer(validity, message.confirmationDate().orElse(day), message.results())));
    }

    private static Answer answer(Validity validity, LocalDate day, List<OqsResult> results) {
        Optional<OqsResult> only = results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
        CoverageFacts coverage = only.flatMap(OqsResult::coverage).orElse(null);
        PersonFacts person = only.flatMap(OqsResult::person).orElse(null);
        boolean isInForce = validity == Validity.VALID;
        return new Answer(
                null,
                validity,
                day,
                coverage,
                person,
                isInForce ? copay(day, person, coverage) : null,
                person != null && Preschool.isOn(day, person.birthDate()));
    }

    private static @Nullable Copay copay(
            LocalDate day, @Nullable PersonFacts person, @Nullable CoverageFacts coverage) {
        return person == null || coverage == null
                ? null
                : NationalShare.of(day, person.birthDate(), coverage).orElse(null);
    }
}
