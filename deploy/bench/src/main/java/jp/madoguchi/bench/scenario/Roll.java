package jp.madoguchi.bench.scenario;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.bench.scenario.Expected.Hit;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.jspecify.annotations.Nullable;

/**
 * 名簿: all people by name and by kana, eight bytes each; who a search must find is answered from how they were
 * generated, with nothing of the service and none of its rules. A hash only narrows; the people themselves are made
 * anew and compared.
 */
final class Roll {
    private static final int NUMBER_BITS = 27;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final Population population;
    private final long[] byName;
    private final long[] byKana;

    private Roll(Population population, int people) {
        this.population = population;
        this.byName = new long[people];
        this.byKana = new long[people];
    }

    static Roll of(Population population) {
        if (population.people() > NUMBER) {
            throw new IllegalArgumentException("too many people");
        }
        var roll = new Roll(population, (int) population.people());
        LongStream.range(0, population.people()).parallel().forEach(roll::enter);
        Arrays.parallelSort(roll.byName);
        Arrays.parallelSort(roll.byKana);
        return roll;
    }

    private void enter(long number) {
        PersonFacts person = population.citizen(number).person();
        byName[(int) number] = (hash(plain(person.name()), person) << NUMBER_BITS) | number;
        byKana[(int) number] = (hash(plain(person.nameKana()), person) << NUMBER_BITS) | number;
    }

    /** Whom this search fits. */
    Expected expected(Search search) {
        boolean named = search.name() != null;
        String key = plain(named ? search.name() : search.nameKana());
        long hash = hash(key + "|" + search.birthDate() + "|" + search.sex());
        List<Hit> hits = new ArrayList<>();
        numbered(named ? byName : byKana, hash)
                .mapToObj(population::citizen)
                .filter(citizen -> isCalled(citizen.person(), search))
                .filter(citizen -> contains(citizen.person().address(), search.address()))
                .forEach(citizen -> standing(citizen, search.day())
                        .filter(coverage -> contains(coverage.insurerName(), search.insurerName()))
                        .ifPresent(coverage -> hits.add(new Hit(citizen, coverage))));
        return Expected.of(search, hits);
    }

    private static LongStream numbered(long[] entries, long hash) {
        long first = hash << NUMBER_BITS;
        int found = Arrays.binarySearch(entries, first);
        int from = found < 0 ? -found - 1 : found;
        return Arrays.stream(entries, from, entries.length)
                .takeWhile(entry -> (entry & ~NUMBER) == first)
                .map(entry -> entry & NUMBER);
    }

    private static boolean isCalled(PersonFacts person, Search search) {
        return person.birthDate().equals(search.birthDate())
                && person.sex() == search.sex()
                && (search.name() == null || plain(search.name()).equals(plain(person.name())))
                && (search.nameKana() == null || plain(search.nameKana()).equals(plain(person.nameKana())));
    }

    private static boolean contains(@Nullable String registered, @Nullable String typed) {
        return typed == null || plain(registered).contains(plain(typed));
    }

    /** The newest coverage in force on this day, or else the newest that had begun. */
    private static Optional<CoverageFacts> standing(Citizen citizen, LocalDate day) {
        List<CoverageFacts> begun = citizen.coverages().stream()
                .filter(coverage -> !coverage.validFrom().isAfter(day))
                .toList();
        return last(begun.stream().filter(coverage -> isInForce(coverage, day))).or(() -> last(begun.stream()));
    }

    private static boolean isInForce(CoverageFacts coverage, LocalDate day) {
        LocalDate until = coverage.validUntil();
        LocalDate lost = coverage.disqualifiedOn();
        return (until == null || !until.isBefore(day)) && (lost == null || lost.isAfter(day));
    }

    /** They are made in the order of their days. */
    private static Optional<CoverageFacts> last(Stream<CoverageFacts> coverages) {
        return coverages.reduce((earlier, later) -> later);
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }

    private static long hash(String key, PersonFacts person) {
        return hash(key + "|" + person.birthDate() + "|" + person.sex());
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
