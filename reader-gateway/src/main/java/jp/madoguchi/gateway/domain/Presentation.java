package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 提示: a patient who stands at the desk with a card, or with numbers somebody typed, and is not taken yet.
 *
 * @param observed what the reader's terminal had shown
 * @param outcome absent while the question is under way, and for good where it was refused
 * @param refusal present where the question was refused
 * @param said which card it is by the word of the desk; absent where nobody said more than the reader
 */
public record Presentation(
        UUID visitId,
        Instant presentedAt,
        CheckMethod method,
        LocalDate confirmationDate,
        @Nullable InsuredNumbers numbers,
        @Nullable Validity observed,
        Bearer bearer,
        @Nullable AskOutcome outcome,
        @Nullable Refusal refusal,
        @Nullable CardKind said) {
    private static final Set<Validity> NO_COVERAGE =
            EnumSet.of(Validity.INVALID, Validity.INVALID_NEWER_EXISTS, Validity.NOT_FOUND);

    /** A card that was just read. */
    public static Presentation ofCard(UUID visitId, Instant at, FaceResult card) {
        return new Presentation(
                visitId,
                at,
                CheckMethod.CARD,
                card.confirmationDate(),
                card.numbers(),
                card.observed(),
                card.bearer(),
                null,
                null,
                null);
    }

    /** Numbers that were just typed from a 資格確認書. */
    public static Presentation ofNumbers(
            UUID visitId, Instant at, LocalDate confirmationDate, InsuredNumbers numbers, Bearer bearer) {
        return new Presentation(
                visitId, at, CheckMethod.NUMBER, confirmationDate, numbers, null, bearer, null, null, null);
    }

    /** The same after asking. */
    public Presentation with(Asked asked) {
        return asked.match(result -> after(result, null), refused -> after(null, refused));
    }

    /** Whether nothing has come of the question yet. */
    public boolean isUnanswered() {
        return outcome == null && refusal == null;
    }

    private Presentation after(@Nullable AskOutcome result, @Nullable Refusal refused) {
        return new Presentation(
                visitId, presentedAt, method, confirmationDate, numbers, observed, bearer, result, refused, said);
    }

    /** The same, with the word of the desk on which card it is: no reader tells a card without a PIN from another. */
    public Presentation saidToBe(CardKind card) {
        return new Presentation(
                visitId, presentedAt, method, confirmationDate, numbers, observed, bearer, outcome, refusal, card);
    }

    /** What came of asking; nothing while the question is under way. */
    public Optional<Situation> situation() {
        return Optional.ofNullable(outcome)
                .map(Situation::of)
                .or(() -> Optional.ofNullable(refusal).map(refused -> new Situation.Refused()));
    }

    /**
     * Whether these numbers were themselves answered 無効 or 資格情報なし: those that were asked with, and those of the lost
     * coverage the answer shows.
     */
    public boolean refutes(InsuredNumbers shown) {
        return isOfNoCoverage()
                && Stream.concat(Stream.ofNullable(numbers), lost()).anyMatch(isOf(shown));
    }

    /** Whether the numbers somebody typed from what was shown were answered so. */
    public boolean isRefuted() {
        return method == CheckMethod.NUMBER && isOfNoCoverage();
    }

    private boolean isOfNoCoverage() {
        return situation().stream()
                .anyMatch(came -> came.<Boolean>match(NO_COVERAGE::contains, cause -> false, () -> false));
    }

    private Stream<InsuredNumbers> lost() {
        return answer().map(Answer::coverage).stream().map(CoverageFacts::numbers);
    }

    /** 枝番 is compared only where both sides know it. */
    private static Predicate<InsuredNumbers> isOf(InsuredNumbers shown) {
        return known -> known.insurerNumber().equals(shown.insurerNumber())
                && known.number().equals(shown.number())
                && Objects.equals(known.symbol(), shown.symbol())
                && (known.branch() == null
                        || shown.branch() == null
                        || known.branch().equals(shown.branch()));
    }

    /** What to ask, if there is anything to ask with. */
    public Optional<Question> question() {
        LocalDate birthDate = bearer.birthDate();
        return numbers == null || birthDate == null
                ? Optional.empty()
                : Optional.of(new Question(visitId, method, confirmationDate, numbers, birthDate, observed));
    }

    /**
     * Which card this is, as far as the desk or a reader's result tells; typed numbers tell neither of a card nor of
     * none.
     */
    public Optional<CardKind> card() {
        return Optional.ofNullable(said)
                .or(() -> method == CheckMethod.CARD ? Optional.of(CardKind.MY_NUMBER_CARD) : Optional.empty());
    }

    /** The patient: as registered where that is known, else as on the card. */
    public Optional<CardFace> patient() {
        return person().map(this::face).or(bearer::face);
    }

    private CardFace face(PersonFacts person) {
        return new CardFace(
                person.name(),
                person.nameKana(),
                person.birthDate(),
                person.sex(),
                person.address(),
                bearer.insurerName(),
                null);
    }

    private Optional<PersonFacts> person() {
        return answer().map(Answer::person);
    }

    private Optional<Answer> answer() {
        return Optional.ofNullable(outcome)
                .flatMap(result -> result.<Optional<Answer>>match(
                        known -> Optional.of(known.answer()),
                        absent -> Optional.empty(),
                        couldNotAsk -> Optional.empty()));
    }
}
