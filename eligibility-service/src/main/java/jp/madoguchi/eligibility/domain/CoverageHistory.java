package jp.madoguchi.eligibility.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * 加入者の資格の履歴: one record of a person with every coverage ever registered in it, lost ones too. A person who changed
 * insurers may have several.
 *
 * @param personId stands for the person, in all of his records
 * @param mislinked ひも付け誤り: whether the card or the record is known to lead to somebody else, too; until that is mended
 *     the person cannot be told apart
 * @param registeredAt when the version in force was received
 * @param referenceNumber 照会番号: what the institution that asks calls the person, if it does
 */
public record CoverageHistory(
        UUID personId,
        PersonFacts person,
        List<CoverageFacts> coverages,
        boolean mislinked,
        Instant registeredAt,
        @Nullable String referenceNumber) {

    /** The one that began later last; a 資格取得日 that is not known comes before every one that is. */
    static final Comparator<CoverageFacts> BY_BEGINNING =
            comparing(CoverageFacts::validFrom).thenComparing(CoverageFacts::qualifiedOn, nullsFirst(naturalOrder()));

    /**
     * Of two that began on the same day the one that lasts longer, and then the higher number: any order will do, as
     * long as the answer does not depend on the order in which a database happens to give them.
     */
    private static final Comparator<CoverageFacts> NEWEST_LAST = BY_BEGINNING
            .thenComparing(CoverageFacts::validUntil, nullsLast(naturalOrder()))
            .thenComparing(CoverageFacts::disqualifiedOn, nullsLast(naturalOrder()))
            .thenComparing(CoverageHistory::digits);

    boolean belongsTo(CheckQuestion.ByNumbers question) {
        return person.birthDate().equals(question.birthDate())
                && heldUnder(question.numbers()).findAny().isPresent();
    }

    /** The newest one in force on the day; when none is, the newest one that had begun by then. */
    Optional<CoverageFacts> newest(LocalDate day, Predicate<CoverageFacts> among) {
        List<CoverageFacts> begun = held().filter(among).filter(hasBegun(day)).toList();
        return latest(begun.stream().filter(isInForce(day)).toList()).or(() -> latest(begun));
    }

    boolean hasNewerThan(CoverageFacts coverage, LocalDate day) {
        return held().filter(hasBegun(day)).anyMatch(other -> other.validFrom().isAfter(coverage.validFrom()));
    }

    /** The coverages among these numbers that the person ever held. */
    Stream<CoverageFacts> heldUnder(InsuredNumbers numbers) {
        return held().filter(hasNumbers(numbers));
    }

    /** 取消し: a coverage lost by its first day (ELG-102) never covered anybody, so it answers and hides nothing. */
    private Stream<CoverageFacts> held() {
        return coverages.stream().filter(coverage -> !isCancelled(coverage));
    }

    static boolean isCancelled(CoverageFacts coverage) {
        return coverage.disqualifiedOn() != null && !coverage.disqualifiedOn().isAfter(coverage.validFrom());
    }

    /** 枝番 is compared only where both sides know it: a missing one means "not known", never another person. */
    static Predicate<CoverageFacts> hasNumbers(InsuredNumbers asked) {
        return coverage -> {
            InsuredNumbers own = coverage.numbers();
            return own.insurerNumber().equals(asked.insurerNumber())
                    && own.number().equals(asked.number())
                    && Objects.equals(own.symbol(), asked.symbol())
                    && (own.branch() == null
                            || asked.branch() == null
                            || own.branch().equals(asked.branch()));
        };
    }

    private static Predicate<CoverageFacts> hasBegun(LocalDate day) {
        return coverage -> !coverage.validFrom().isAfter(day);
    }

    /** 有効開始日 and 有効終了日 are both days of coverage; on the 資格喪失日 it is already lost. */
    static Predicate<CoverageFacts> isInForce(LocalDate day) {
        return hasBegun(day)
                .and(coverage ->
                        coverage.validUntil() == null || !coverage.validUntil().isBefore(day))
                .and(coverage -> coverage.disqualifiedOn() == null
                        || coverage.disqualifiedOn().isAfter(day));
    }

    /** A coverage is lost on its 資格喪失日, whatever its 有効終了日 says. */
    static Optional<LocalDate> lastDay(CoverageFacts coverage) {
        return Stream.of(
                        Optional.ofNullable(coverage.validUntil()),
                        Optional.ofNullable(coverage.disqualifiedOn()).map(lost -> lost.minusDays(1)))
                .flatMap(Optional::stream)
                .min(naturalOrder());
    }

    private static Optional<CoverageFacts> latest(List<CoverageFacts> coverages) {
        return coverages.stream().max(NEWEST_LAST);
    }

    private static String digits(CoverageFacts coverage) {
        InsuredNumbers numbers = coverage.numbers();
        return Stream.of(numbers.insurerNumber(), numbers.symbol(), numbers.number(), numbers.branch())
                .filter(Objects::nonNull)
                .map(WireValue::wire)
                .collect(joining(" "));
    }
}
