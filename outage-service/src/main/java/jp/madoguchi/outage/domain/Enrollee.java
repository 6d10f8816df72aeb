package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 加入者: a record of the registry with every coverage, newest last, as the index last heard of it. Somebody who changed
 * insurers may have several records.
 *
 * @param leaderId 同じ人の登録: the record whose id stands for the person; this one's own while no other does
 * @param version grows with every change; an older one never replaces a newer one
 * @param mislinked ひも付け誤り: what is registered may be somebody else's, so that it is asked about and not shown; so it
 *     is when any record of the person is reported
 * @param protectedPerson 保護の要る加入者: counted, but never told of in a list; so it is when any record of the person says
 *     so
 */
public record Enrollee(
        UUID personId,
        UUID leaderId,
        long version,
        PersonFacts person,
        List<CoverageFacts> coverages,
        boolean mislinked,
        boolean protectedPerson) {

    private static final Comparator<Standing> NEWEST = comparing(
                    (Standing standing) -> standing.coverage().validFrom())
            .thenComparing(standing -> standing.coverage().qualifiedOn(), nullsFirst(naturalOrder()))
            .thenComparingInt(Standing::place);

    /** Keeps its own copy of the history. */
    public Enrollee {
        coverages = List.copyOf(coverages);
    }

    /** A record that no other stands for. */
    public Enrollee(
            UUID personId,
            long version,
            PersonFacts person,
            List<CoverageFacts> coverages,
            boolean mislinked,
            boolean protectedPerson) {
        this(personId, personId, version, person, coverages, mislinked, protectedPerson);
    }

    /** A person who needs no protection. */
    public Enrollee(UUID personId, long version, PersonFacts person, List<CoverageFacts> coverages, boolean mislinked) {
        this(personId, version, person, coverages, mislinked, false);
    }

    /** A person nobody has reported and who needs no protection. */
    public Enrollee(UUID personId, long version, PersonFacts person, List<CoverageFacts> coverages) {
        this(personId, version, person, coverages, false);
    }

    /**
     * The coverage valid on this day, the newest if several are; if none is, the newest that had begun by then and is
     * lost; else none.
     */
    public Optional<Standing> standingOn(LocalDate day) {
        return standingOn(day, coverage -> true);
    }

    /**
     * The same, but only of the coverages with these numbers: a certificate's numbers never lead to another coverage
     * (保発0710第1号 1(1)).
     * A 枝番 is compared only where both sides know it.
     */
    public Optional<Standing> standingOn(LocalDate day, InsuredNumbers shown) {
        return standingOn(day, coverage -> carries(coverage.numbers(), shown));
    }

    private Optional<Standing> standingOn(LocalDate day, Predicate<CoverageFacts> wanted) {
        List<Standing> begun = IntStream.range(0, coverages.size())
                .mapToObj(place -> new Standing(place, coverages.get(place), isValid(coverages.get(place), day)))
                .filter(standing -> !standing.coverage().validFrom().isAfter(day))
                .filter(standing -> wanted.test(standing.coverage()))
                .toList();
        return begun.stream()
                .filter(Standing::valid)
                .max(NEWEST)
                .or(() -> begun.stream().max(NEWEST));
    }

    /** 有効終了日 is the last day of the coverage; on the 資格喪失日 it is already lost. */
    private static boolean isValid(CoverageFacts coverage, LocalDate day) {
        return (coverage.validUntil() == null || !coverage.validUntil().isBefore(day))
                && (coverage.disqualifiedOn() == null
                        || coverage.disqualifiedOn().isAfter(day));
    }

    private static boolean carries(InsuredNumbers registered, InsuredNumbers shown) {
        return registered.insurerNumber().equals(shown.insurerNumber())
                && Objects.equals(registered.symbol(), shown.symbol())
                && registered.number().equals(shown.number())
                && (shown.branch() == null
                        || registered.branch() == null
                        || shown.branch().equals(registered.branch()));
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "Enrollee[" + personId + "]";
    }
}
