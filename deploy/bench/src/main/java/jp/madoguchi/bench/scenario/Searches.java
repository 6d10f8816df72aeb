package jp.madoguchi.bench.scenario;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.jspecify.annotations.Nullable;

/**
 * 検索の山: searches as a desk makes them, each drawn from its number alone: mostly 氏名 with a part of 住所, some by カナ or
 * with 保険者名, every tenth for somebody who is nearly one of the people. Every fourth is about a part of the numbers
 * where twins, namesakes and crowds are planted.
 */
final class Searches {
    /** The 都道府県 at least, in any address. */
    static final int SHORTEST_WORD = 3;

    private static final int KINDS = 10;
    private static final int LONGEST_MORE = 6;
    private static final int PLANTED_ONE_IN = 4;
    private static final int PLANTED_EVERY = 1_000;
    private static final int PLANTED_FROM = 10;
    private static final int PLANTED = 28;

    private final Population population;
    private final LocalDate day;
    private final long seed;

    /** @param day the 資格確認日 of all of them */
    Searches(Population population, LocalDate day, long seed) {
        this.population = population;
        this.day = day;
        this.seed = seed;
    }

    /** The search with this number. */
    Search search(long number) {
        var random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
        Citizen citizen = population.citizen(somebody(random));
        int word = SHORTEST_WORD + random.nextInt(LONGEST_MORE);
        PersonFacts person = citizen.person();
        String name = random.nextBoolean() ? person.name() : person.name().replace(" ", "");
        return switch (random.nextInt(KINDS)) {
            case 0, 1, 2, 3, 4 -> byAddress(citizen, name, null, word);
            case 5, 6 ->
                person.nameKana() == null
                        ? byAddress(citizen, name, null, word)
                        : byAddress(citizen, null, person.nameKana(), word);
            case 7 -> byInsurer(citizen, name, person.nameKana());
            case 8 -> both(citizen, name, word);
            default -> nearly(byAddress(citizen, name, null, word), random.nextInt(3));
        };
    }

    /** A search that is as wide as the manual allows: 氏名 or カナ and the 都道府県. */
    Search wide(Citizen citizen, boolean byKana) {
        String kana = citizen.person().nameKana();
        return byKana && kana != null
                ? byAddress(citizen, null, kana, SHORTEST_WORD)
                : byAddress(citizen, citizen.person().name(), null, SHORTEST_WORD);
    }

    private long somebody(SplittableRandom random) {
        long anybody = random.nextLong(population.people());
        if (random.nextInt(PLANTED_ONE_IN) > 0) {
            return anybody;
        }
        long block = anybody - anybody % PLANTED_EVERY;
        return Math.min(population.people() - 1, block + PLANTED_FROM + random.nextInt(PLANTED));
    }

    /** An insurer may have sent no address: then its own name is what is left to type. */
    private Search byAddress(Citizen citizen, @Nullable String name, @Nullable String kana, int word) {
        String address = citizen.person().address();
        return address == null
                ? byInsurer(citizen, name, kana)
                : search(citizen, name, kana, address.substring(0, Math.min(address.length(), word)), null);
    }

    private Search byInsurer(Citizen citizen, @Nullable String name, @Nullable String kana) {
        String insurer = citizen.newestCoverage().insurerName();
        return search(citizen, name, kana, null, insurer == null ? "組合" : insurer);
    }

    private Search both(Citizen citizen, @Nullable String name, int word) {
        Search narrow = byAddress(citizen, name, null, word);
        return search(
                citizen, name, null, narrow.address(), citizen.newestCoverage().insurerName());
    }

    private Search search(
            Citizen citizen,
            @Nullable String name,
            @Nullable String kana,
            @Nullable String address,
            @Nullable String insurer) {
        PersonFacts person = citizen.person();
        return new Search(name, kana, person.birthDate(), person.sex(), address, insurer, day);
    }

    /** A slip of the hand in the birth date, the sex or the address. */
    private static Search nearly(Search search, int slip) {
        boolean oneDay = slip == 0;
        boolean otherSex = slip == 1;
        return new Search(
                search.name(),
                search.nameKana(),
                oneDay ? search.birthDate().minusDays(1) : search.birthDate(),
                otherSex ? other(search.sex()) : search.sex(),
                slip == 2 && search.address() != null ? "大阪府" : search.address(),
                search.insurerName(),
                search.day());
    }

    private static Sex other(Sex sex) {
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }
}
