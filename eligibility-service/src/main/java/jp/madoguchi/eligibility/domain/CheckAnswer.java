package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
 * @param screen the same in the words of [資格情報確認]
 * @param latest why nothing newer stands behind it
 * @param instruction the one thing to do now
 * @param card the card shown, when the question was asked by its certificate
 * @param proof 確認の証: the id a claim cites for having asked
 */
public record CheckAnswer(
        UUID checkId,
        Validity validity,
        LocalDate confirmationDate,
        Instant answeredAt,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        PatientShare copay,
        boolean preschool,
        ScreenItems screen,
        Latest latest,
        DeskInstruction instruction,
        @Nullable CardFacts card,
        UUID proof) {

    /** Puts an outcome into the words of an answer to a question without a card of its own. */
    public static CheckAnswer of(UUID checkId, CheckQuestion question, CheckOutcome outcome, Instant answeredAt) {
        return of(checkId, question, outcome, null, answeredAt, answeredAt);
    }

    /** Puts what the national system was seen to answer into the words of an answer. */
    static CheckAnswer observed(UUID checkId, Observation observation, CheckOutcome outcome, Instant answeredAt) {
        CheckQuestion question = observation.question();
        Instant observedAt = observation.observedAt();
        Latest latest = Latest.of(Latest.Source.OBSERVED, question, outcome.validity(), observedAt, answeredAt);
        Shown shown = new Shown(null, observation.pinless());
        return of(checkId, question, outcome, shown, latest, answeredAt);
    }

    /**
     * Puts an outcome into the words of an answer.
     *
     * @param registeredAt when what is answered was registered
     */
    public static CheckAnswer of(
            UUID checkId,
            CheckQuestion question,
            CheckOutcome outcome,
            @Nullable CardFacts card,
            Instant registeredAt,
            Instant answeredAt) {
        Latest latest = Latest.of(Latest.Source.REGISTRY, question, outcome.validity(), registeredAt, answeredAt);
        return of(checkId, question, outcome, new Shown(card, false), latest, answeredAt);
    }

    private static CheckAnswer of(
            UUID checkId,
            CheckQuestion question,
            CheckOutcome outcome,
            Shown shown,
            Latest latest,
            Instant answeredAt) {
        Validity validity = outcome.validity();
        CoverageFacts coverage = outcome.<@Nullable CoverageFacts>match(
                valid -> valid.coverage(),
                lost -> lost.coverage(),
                notFound -> null,
                multiple -> null,
                unregistered -> null);
        PersonFacts person = outcome.<@Nullable PersonFacts>match(
                valid -> valid.person(),
                lost -> lost.person(),
                notFound -> null,
                multiple -> null,
                unregistered -> unregistered.person());
        boolean preschool = bornOn(question, person)
                .filter(birthDate -> Preschool.isOn(question.confirmationDate(), birthDate))
                .isPresent();
        return new CheckAnswer(
                checkId,
                validity,
                question.confirmationDate(),
                answeredAt,
                coverage,
                person,
                PatientShare.of(question, outcome),
                preschool,
                ScreenItems.of(validity, preschool, person, coverage),
                latest,
                DeskInstructions.in(new Situation(
                        validity,
                        question.method(),
                        shown.card(),
                        coverage,
                        isMislinked(outcome),
                        shown.saidPinless())),
                shown.card(),
                checkId);
    }

    /** When what it says was said: an observation may become an answer long after it was made, and out of turn. */
    Instant saidAt() {
        return latest.source() == Latest.Source.OBSERVED ? latest.asOf() : answeredAt;
    }

    /** 示されたカード, as far as it is known. */
    private record Shown(@Nullable CardFacts card, boolean saidPinless) {}

    static boolean isMislinked(CheckOutcome outcome) {
        return outcome.match(
                valid -> false,
                lost -> false,
                notFound -> false,
                multiple -> multiple.reason() == CheckOutcome.Multiple.Reason.MISLINKED,
                unregistered -> false);
    }

    private static Optional<LocalDate> bornOn(CheckQuestion question, @Nullable PersonFacts person) {
        return Optional.ofNullable(person)
                .map(PersonFacts::birthDate)
                .or(() -> Optional.ofNullable(question.birthDate()));
    }
}
