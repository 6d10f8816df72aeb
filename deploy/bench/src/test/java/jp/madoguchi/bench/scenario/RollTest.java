package jp.madoguchi.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Planted;
import jp.madoguchi.testing.population.Population;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);
    private static final Population PEOPLE = Population.of(7, 2_000);
    private static final Roll ROLL = Roll.of(PEOPLE);
    private static final Searches SEARCHES = new Searches(PEOPLE, DAY, 1);

    @Test
    void knowsBothSamplesOfTheManualAndTellsThemApartByTheirHomes() {
        assertEquals(2, hits(new Search("新橋太郎", null, BORN, Sex.MALE, "東京都", null, DAY)));
        assertEquals(1, hits(new Search(null, "ｼﾝﾊﾞｼﾀﾛｳ", BORN, Sex.MALE, "足立", null, DAY)));
        assertEquals(0, hits(new Search("新橋太郎", null, BORN, Sex.FEMALE, "東京都", null, DAY)));
        assertEquals(0, hits(new Search("新橋", null, BORN, Sex.MALE, "東京都", null, DAY)));
    }

    @Test
    void findsWhomAnExactSearchIsMadeOf() {
        List<Citizen> legible = LongStream.range(0, 300)
                .mapToObj(PEOPLE::citizen)
                .filter(citizen -> citizen.person().address() != null)
                .toList();

        for (Citizen citizen : legible) {
            Expected expected = ROLL.expected(SEARCHES.wide(citizen, false));

            assertTrue(
                    expected.hits().stream().anyMatch(hit -> hit.citizen().equals(citizen)),
                    citizen.personId()::toString);
        }
    }

    @Test
    void expectsACrowdToBeRefused() {
        Citizen crowded = LongStream.range(0, PEOPLE.people())
                .mapToObj(PEOPLE::citizen)
                .filter(citizen -> citizen.planted() == Planted.CROWD
                        && ROLL.expected(SEARCHES.wide(citizen, false)).tooMany())
                .findFirst()
                .orElseThrow(AssertionError::new);

        assertTrue(ROLL.expected(SEARCHES.wide(crowded, false)).refused());
    }

    @Test
    void opensAProtectedPersonOnlyByNameAndAddressTogether() {
        Citizen one = LongStream.range(0, PEOPLE.people())
                .mapToObj(PEOPLE::citizen)
                .filter(citizen -> citizen.protectedPerson()
                        && citizen.planted() == Planted.NOBODY
                        && citizen.person().address() != null
                        && citizen.person().nameKana() != null)
                .findFirst()
                .orElseThrow(AssertionError::new);

        assertFalse(ROLL.expected(byAddress(one, one.person().name(), null)).refused());
        assertTrue(ROLL.expected(SEARCHES.wide(one, false)).withheld(), "the 都道府県 alone is no knowledge of an address");
        assertTrue(ROLL.expected(byAddress(one, null, one.person().nameKana())).withheld());
    }

    private static Search byAddress(Citizen one, @Nullable String name, @Nullable String kana) {
        PersonFacts person = one.person();
        return new Search(name, kana, person.birthDate(), person.sex(), person.address(), null, DAY);
    }

    @Test
    void asksTheSameUnderTheSameNumber() {
        assertEquals(
                SEARCHES.search(5).json(),
                new Searches(PEOPLE, DAY, 1).search(5).json());
    }

    private static int hits(Search search) {
        return ROLL.expected(search).hits().size();
    }
}
