package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 観測: what the national system was seen to answer at an institution, with where it was seen. It is no answer of the
 * suite before somebody makes it one.
 *
 * @param hash of what was handed in, so that the same is kept once
 * @param visitId the visit it was seen at, if one
 * @param checkId the check of the suite that was asked for the same card, if one
 * @param pinless whether the card is known to have no 暗証番号; the national system does not say it
 */
public record Observation(
        UUID id,
        InstitutionCode institution,
        ObservationSource source,
        Instant observedAt,
        String hash,
        @Nullable UUID visitId,
        @Nullable UUID checkId,
        boolean pinless,
        NationalResult result) {

    /** The same, of the card that this check was asked for. */
    public Observation ofTheCardOf(CheckAnswer check) {
        boolean isPinless =
                Optional.ofNullable(check.card()).map(CardFacts::pinless).orElse(pinless);
        return new Observation(id, institution, source, observedAt, hash, visitId, checkId, isPinless, result);
    }

    /** The question this answers, once {@link ObservationRules} hold. */
    public CheckQuestion question() {
        CheckMethod method = method();
        LocalDate day = Objects.requireNonNull(result.confirmationDate());
        Optional<LocalDate> born = result.birthDate();
        return result.numbers()
                .flatMap(numbers -> born.<CheckQuestion>map(
                        birthDate -> new CheckQuestion.ByNumbers(method, numbers, birthDate, day)))
                .orElseGet(() -> new CheckQuestion.Observed(method, born.orElse(null), day));
    }

    /** 照会区分 as it was said; a message that does not say it, but what had been asked with, was asked by number. */
    private CheckMethod method() {
        return Optional.ofNullable(result.method())
                .orElseGet(() -> result.repeatsTheQuestion() ? CheckMethod.NUMBER : source.usual());
    }

    /** The answer it becomes, once {@link ObservationRules} hold. */
    public CheckAnswer answer(UUID answerId, Instant answeredAt) {
        return CheckAnswer.observed(answerId, this, outcome(), answeredAt);
    }

    /** The person is not that of the registry, who need not be known there: the observation stands for them. */
    CheckOutcome outcome() {
        Validity validity = Objects.requireNonNull(result.validity());
        if (validity == Validity.VALID_UNREGISTERED) {
            return new CheckOutcome.Unregistered(result.only()
                    .filter(ObservedResult::namesPerson)
                    .map(ObservedResult::person)
                    .orElse(null));
        }
        if (validity == Validity.NOT_FOUND) {
            return new CheckOutcome.NotFound();
        }
        if (validity == Validity.MULTIPLE) {
            return multiple();
        }
        ObservedResult found = result.only().orElseThrow();
        return validity == Validity.VALID
                ? new CheckOutcome.Valid(id, found.person(), found.coverage())
                : new CheckOutcome.Lost(
                        id, found.person(), found.coverage(), validity == Validity.INVALID_NEWER_EXISTS);
    }

    /** 枝番 tells people apart who were asked for by their numbers; several people on one card are a mistake. */
    private CheckOutcome.Multiple multiple() {
        CheckQuestion question = question();
        return question.method() == CheckMethod.NUMBER
                ? question.match(
                        numbers -> CheckOutcome.Multiple.of(numbers),
                        unnumbered -> new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.SEVERAL_PEOPLE))
                : new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.MISLINKED);
    }

    /** 照会番号 the institution had registered with the national system, when one result says it. */
    public Optional<String> referenceNumber() {
        return result.only().map(ObservedResult::referenceNumber);
    }

    /** What the clinic would have added to the answer at its desk, had the patient not said it at the reader. */
    public ObservedAdditions additions(Supplier<UUID> ids, Instant now) {
        return new ObservedAdditions(
                Optional.ofNullable(result.prescription()),
                certificates().stream()
                        .flatMap(said -> said.given(ids, observedAt, now))
                        .toList());
    }

    /** 限度額・特定疾病 with their consents, when one result says anything of them. */
    public Optional<ObservedCertificates> certificates() {
        return result.only().map(ObservedResult::certificates);
    }

    /**
     * Whom it is about: nobody when it names nobody, or when several people of the registry can be meant, of whom
     * nobody can tell which.
     */
    public Optional<NamedPatient> patientAmong(List<CoverageHistory> candidates) {
        if (!ObservationRules.namesSomebody(result)) {
            return Optional.empty();
        }
        return question()
                .<Optional<NamedPatient>>match(numbers -> named(numbers, candidates), unnumbered -> Optional.empty());
    }

    private static Optional<NamedPatient> named(CheckQuestion.ByNumbers asked, List<CoverageHistory> candidates) {
        List<UUID> meant = candidates.stream()
                .filter(history -> history.belongsTo(asked))
                .map(CoverageHistory::personId)
                .distinct()
                .toList();
        return meant.size() > 1
                ? Optional.empty()
                : Optional.of(new NamedPatient(
                        new NumberedPatient(asked.numbers(), asked.birthDate()),
                        meant.stream().findFirst()));
    }
}
