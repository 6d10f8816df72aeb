package jp.madoguchi.testing.population;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.PersonFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final long SEED = 20261121;
    private static final int MANY = 100_000;
    private static final Population PEOPLE = Population.of(SEED, MANY);
    private static final List<Citizen> ALL =
            LongStream.range(0, MANY).parallel().mapToObj(PEOPLE::citizen).toList();

    @Test
    void knowsTheSamePeopleAgain() {
        Population again = Population.of(SEED, 10L * MANY);

        assertEquals(
                ALL.subList(500, 1_500), again.citizens().skip(500).limit(1_000).toList());
    }

    @Test
    void knowsOthersByAnotherSeed() {
        Citizen other = Population.of(SEED + 1, MANY).citizen(777);

        assertNotEquals(ALL.get(777).personId(), other.personId());
        assertNotEquals(ALL.get(777).person(), other.person());
    }

    @Test
    void knowsTheLastOfTheNationAtOnce() {
        assertEquals(
                Planted.NOBODY,
                Population.of(SEED, 125_000_000).citizen(124_999_999).planted());
    }

    @Test
    void knowsNobodyOutsideTheNumbers() {
        assertThrows(IndexOutOfBoundsException.class, () -> PEOPLE.citizen(MANY));
        assertThrows(IndexOutOfBoundsException.class, () -> PEOPLE.citizen(-1));
    }

    @Test
    void givesEverybodyAnIdOfTheirOwnThatGrows() {
        List<UUID> ids = ALL.stream().map(Citizen::personId).toList();

        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(MANY, ids.stream().distinct().count());
        assertEquals(Set.of(7), ids.stream().map(UUID::version).collect(toSet()));
        assertEquals(Set.of(2), ids.stream().map(UUID::variant).collect(toSet()));
    }

    @Test
    void givesNoTwoPeopleOneNumber() {
        Set<List<Object>> numbers = ALL.stream()
                .flatMap(citizen -> citizen.coverages().stream())
                .map(coverage -> List.<Object>of(
                        coverage.numbers().insurerNumber(),
                        Objects.requireNonNullElse(coverage.numbers().symbol(), ""),
                        coverage.numbers().number()))
                .collect(toSet());

        assertEquals(
                ALL.stream().mapToInt(citizen -> citizen.coverages().size()).sum(), numbers.size());
    }

    @Test
    void drawsSurnamesAsOftenAsTheNationDoes() {
        List<Double> shares = shares(person -> surname(person.name()));

        assertEquals(0.0153, shares.get(0), 0.002);
        assertEquals(0.1022, sum(shares.subList(0, 10)), 0.012);
        assertEquals(0.3338, sum(shares.subList(0, 100)), 0.03);
    }

    @Test
    void drawsGivenNamesOfTheirTime() {
        List<PersonFacts> cohort = ALL.stream()
                .map(Citizen::person)
                .filter(person -> person.birthDate().getYear() >= 1995
                        && "1".equals(person.sex().code()))
                .toList();

        assertEquals(0.0057, alike(cohort, person -> given(Objects.requireNonNullElse(person.nameKana(), ""))), 0.002);
        assertEquals(0.0010, alike(cohort, person -> given(person.name())), 0.0004);
    }

    @Test
    void leavesAlmostEverybodyAloneWithKanaBirthDateAndSex() {
        long largestDay =
                ALL.stream().collect(groupingBy(citizen -> citizen.person().birthDate(), counting())).values().stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Map<List<Object>, Long> keys = ALL.stream()
                .filter(citizen -> citizen.planted() == Planted.NOBODY)
                .collect(groupingBy(PopulationTest::key, counting()));

        assertTrue(largestDay < 30, "birth dates in a heap: " + largestDay);
        assertTrue(keys.values().stream().filter(count -> count > 1).count() < MANY / 1_000);
    }

    @Test
    void heapsBirthDatesOnTheFirstOfJanuary() {
        assertEquals(
                0.005 + 1 / 365.25,
                share(citizen ->
                        citizen.person().birthDate().getDayOfYear() == 1 && citizen.planted() == Planted.NOBODY),
                0.0015);
    }

    @Test
    void putsPeopleWhereTheNationLives() {
        assertEquals(0.111, share(citizen -> address(citizen).startsWith("東京都")), 0.006);
        assertEquals(0.0044, share(citizen -> address(citizen).startsWith("鳥取県")), 0.0015);
        assertEquals(0.02, share(citizen -> citizen.person().address() == null), 0.003);
    }

    @Test
    void insuresPeopleAsTheNationDoes() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertEquals(
                0.17,
                share(citizen ->
                        citizen.newestCoverage().numbers().insurerNumber().isLateElderly()),
                0.03);
        assertEquals(0.01, share(citizen -> citizen.newestCoverage().disqualifiedOn() != null), 0.002);
        assertTrue(ALL.stream()
                .noneMatch(citizen -> citizen.newestCoverage().validFrom().isAfter(day)));
        assertTrue(ALL.stream()
                .noneMatch(citizen -> citizen.coverages()
                        .get(0)
                        .validFrom()
                        .isBefore(citizen.person().birthDate())));
    }

    @Test
    void plantsWhatIsRare() {
        assertEquals(0.01, share(citizen -> citizen.planted() == Planted.TWIN), 0.0005);
        assertEquals(0.01, share(citizen -> citizen.planted() == Planted.NAMESAKE), 0.0005);
        assertEquals(0.005, share(Citizen::protectedPerson), 0.001);
        assertEquals(0.005, share(citizen -> citizen.person().name().contains("●")), 0.001);
        assertTrue(share(citizen -> citizen.person().name().startsWith("髙橋")) > 0.0005);
        assertTrue(share(citizen -> surname(citizen.person().name()).equals("斎藤")) > 0.001);
        assertTrue(share(citizen -> surname(citizen.person().name()).equals("齋藤")) > 0.0002);
    }

    @Test
    void plantsTheSamplesOfTheManual() {
        assertEquals(
                List.of("新橋 太郎 1954-03-26 東京都港区〇〇5丁目", "新橋 太郎 1954-03-26 東京都足立区皇居裏1"),
                ALL.subList(0, 2).stream()
                        .map(Citizen::person)
                        .map(person -> person.name() + " " + person.birthDate() + " " + person.address())
                        .toList());
    }

    @Test
    void plantsTwinsWhoOnlySoundAlike() {
        PersonFacts first = PEOPLE.citizen(2_020).person();
        PersonFacts second = PEOPLE.citizen(2_021).person();

        assertEquals(key(PEOPLE.citizen(2_020)), key(PEOPLE.citizen(2_021)));
        assertEquals(first.address(), second.address());
        assertNotEquals(first.name(), second.name());
    }

    @Test
    void plantsNamesakesWhoLiveApart() {
        PersonFacts first = PEOPLE.citizen(2_010).person();
        PersonFacts second = PEOPLE.citizen(2_011).person();

        assertEquals(key(PEOPLE.citizen(2_010)), key(PEOPLE.citizen(2_011)));
        assertEquals(first.name(), second.name());
        assertNotEquals(first.address(), second.address());
    }

    @Test
    void plantsCrowdsOfSixToEightInOneTown() {
        Map<List<Object>, Long> crowds = ALL.stream()
                .filter(citizen -> citizen.planted() == Planted.CROWD)
                .collect(groupingBy(PopulationTest::key, counting()));

        assertEquals(MANY / 10_000, crowds.size());
        assertEquals(Set.of(6L, 7L, 8L), Set.copyOf(crowds.values()));
    }

    @Test
    void writesKanaInBothWidths() {
        assertEquals(0.25, share(citizen -> isHalfWidth(citizen.person().nameKana())), 0.02);
        assertEquals("ﾀﾞｲｺﾞ ﾊﾟｸ", HalfWidth.of("ダイゴ パク"));
    }

    private static boolean isHalfWidth(@Nullable String kana) {
        return kana != null && !Normalizer.normalize(kana, Normalizer.Form.NFKC).equals(kana);
    }

    /** The shares of each of these, the largest first. */
    private static List<Double> shares(Function<PersonFacts, String> part) {
        return ALL.stream().map(Citizen::person).collect(groupingBy(part, counting())).values().stream()
                .sorted(Comparator.reverseOrder())
                .map(count -> (double) count / MANY)
                .toList();
    }

    /** How likely two of these people share this. */
    private static double alike(List<PersonFacts> people, Function<PersonFacts, String> part) {
        double pairs = people.stream()
                .map(part.andThen(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .collect(groupingBy(Function.identity(), counting()))
                .values()
                .stream()
                .mapToDouble(count -> (double) count * (count - 1))
                .sum();
        return pairs / people.size() / (people.size() - 1);
    }

    private static double sum(List<Double> shares) {
        return shares.stream().collect(Collectors.summingDouble(share -> share));
    }

    private static double share(Predicate<Citizen> is) {
        return (double) ALL.stream().filter(is).count() / MANY;
    }

    private static String address(Citizen citizen) {
        return Objects.requireNonNullElse(citizen.person().address(), "");
    }

    private static List<Object> key(Citizen citizen) {
        PersonFacts person = citizen.person();
        String kana =
                Objects.requireNonNullElse(person.nameKana(), citizen.personId().toString());
        return List.of(Normalizer.normalize(kana, Normalizer.Form.NFKC), person.birthDate(), person.sex());
    }

    private static String surname(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String given(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
