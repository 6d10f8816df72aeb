package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.ADACHI_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.MINATO_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.person;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taro;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LookupCriteriaTest {
    private static final Map<UUID, String> NAMES = Map.of(MINATO_ID, "minato", ADACHI_ID, "adachi");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 19);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/search-cases.csv", numLinesToSkip = 1)
    void findsExactlyThePeopleTheManualSays(
            String name,
            @Nullable String typedName,
            @Nullable String kana,
            String birthDate,
            String sex,
            @Nullable String address,
            @Nullable String insurer,
            @Nullable String expected) {
        LookupRequest request = new LookupRequest(typedName, kana, birthDate, sex, address, insurer, "2021-01-19");

        LookupFound found =
                request.criteria(DAY).orElseThrow(AssertionError::new).among(bothTaros());

        assertEquals(expected == null ? "" : expected, names(found));
    }

    @Test
    void comparesTheInsurerOfTheCoverageThatStandsOnTheDay() {
        Enrollee moved = taro(
                MINATO_ID,
                "東京都港区",
                ending(coverage("06139000", "1", "1", "旧保険者", "2010-04-01"), null, LocalDate.of(2020, 4, 1)),
                coverage("06010003", "2", "2", "新保険者", "2020-04-01"));

        assertEquals("", names(byInsurer("旧保険者", DAY).among(List.of(moved))));
        assertEquals(
                "minato", names(byInsurer("旧保険者", LocalDate.of(2020, 3, 31)).among(List.of(moved))));
    }

    @Test
    void findsALostCoverageWhenNoneIsValid() {
        Enrollee lost = taro(
                MINATO_ID,
                "東京都港区",
                ending(coverage("06139000", "1", "1", "旧保険者", "2010-04-01"), null, LocalDate.of(2020, 4, 1)));

        String validity = byInsurer("保険者", DAY)
                .among(List.of(lost))
                .match(
                        () -> "nobody",
                        hit -> hit.standing().valid() ? "valid" : "lost",
                        hits -> "several",
                        () -> "too many",
                        () -> "mislinked",
                        () -> "narrow");

        assertEquals("lost", validity);
    }

    @ParameterizedTest(name = "{0} people of one name, birth date, sex and town: {1}")
    @CsvSource({"0, nobody", "1, one", "2, 2 listed", "5, 5 listed", "6, too many", "12, too many"})
    void listsTwoToFive(int people, String expected) {
        List<Enrollee> same = IntStream.range(0, people)
                .mapToObj(i -> taro(new UUID(7, i), "東京都港区", coverage("06139000", "1", "1", "保険者", "2010-04-01")))
                .toList();

        String outcome = byInsurer("保険者", DAY)
                .among(same)
                .match(
                        () -> "nobody",
                        hit -> "one",
                        hits -> hits.size() + " listed",
                        () -> "too many",
                        () -> "mislinked",
                        () -> "narrow");

        assertEquals(expected, outcome);
    }

    @Test
    void countsOnlyThoseTheFiltersLeave() {
        List<Enrollee> same = IntStream.range(0, 12)
                .mapToObj(i -> taro(
                        new UUID(7, i),
                        i == 11 ? "東京都足立区" : "東京都港区",
                        coverage("06139000", "1", "1", "保険者", "2010-04-01")))
                .toList();
        LookupCriteria adachi = new LookupRequest("新橋太郎", null, "1954-03-26", "MALE", "足立区", null, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);

        assertEquals(
                "one",
                adachi.among(same)
                        .match(
                                () -> "nobody",
                                hit -> "one",
                                hits -> "several",
                                () -> "too many",
                                () -> "mislinked",
                                () -> "narrow"));
    }

    @ParameterizedTest(name = "{0}: {6}")
    @CsvFileSource(resources = "/rules/protected-cases.csv", numLinesToSkip = 1)
    @Covers("OUT-109")
    void tellsOfAProtectedPersonOnlyWhereNameAndAddressFindThemAlone(
            String name,
            @Nullable String typedName,
            @Nullable String kana,
            @Nullable String address,
            @Nullable String insurer,
            String people,
            String expected) {
        LookupCriteria criteria = new LookupRequest(typedName, kana, "1954-03-26", "MALE", address, insurer, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);

        assertEquals(expected, outcome(criteria.among(people(people))));
    }

    @Test
    @Covers("OUT-109")
    void opensNoProtectedPersonWhoseAddressIsNotKnown() {
        Enrollee hidden = new Enrollee(
                MINATO_ID,
                1,
                person("新橋 太郎", "ｼﾝﾊﾞｼ ﾀﾛｳ", null),
                List.of(coverage("06139000", "1", "1", "保険者", "2010-04-01")),
                false,
                true);

        assertEquals("narrow", outcome(byInsurer("保険者", DAY).among(List.of(hidden))));
    }

    /** One letter a person of one name and town: a plain, P protected, M mislinked, B both. */
    private static List<Enrollee> people(String letters) {
        return IntStream.range(0, letters.length())
                .mapToObj(i -> new Enrollee(
                        new UUID(7, i),
                        1,
                        person("新橋 太郎", "ｼﾝﾊﾞｼ ﾀﾛｳ", "東京都港区"),
                        List.of(coverage("06139000", "1", "1", "保険者", "2010-04-01")),
                        "MB".indexOf(letters.charAt(i)) >= 0,
                        "PB".indexOf(letters.charAt(i)) >= 0))
                .toList();
    }

    private static String outcome(LookupFound found) {
        return found.match(
                () -> "nobody",
                hit -> "one",
                hits -> hits.size() + " listed",
                () -> "too many",
                () -> "mislinked",
                () -> "narrow");
    }

    @Test
    void showsTenCharactersOfAnAddressAndNothingWhereNoneWasSent() {
        assertEquals("東京都足立区皇居裏1", shortAddress("東京都足立区皇居裏1"));
        assertEquals("東京都港区〇〇5丁目", shortAddress("東京都港区〇〇5丁目500-1"));
        assertEquals("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", shortAddress("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"));
        assertEquals("absent", shortAddress(null));
        assertEquals("absent", shortAddress(" "));
    }

    @Test
    void neverFindsByAddressWhereTheInsurerSentNone() {
        Enrollee withoutAddress = taro(MINATO_ID, null, coverage("06139000", "1", "1", null, "2010-04-01"));
        LookupCriteria inTokyo = new LookupRequest("新橋太郎", null, "1954-03-26", "MALE", "東京都", null, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);

        assertEquals("", names(inTokyo.among(List.of(withoutAddress))));
        assertEquals("", names(byInsurer("保険者", DAY).among(List.of(withoutAddress))));
    }

    @Test
    void refusesASearchWithoutAnyName() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LookupCriteria(
                        null, null, DAY, jp.madoguchi.contracts.id.Sex.MALE, List.of(), List.of(), DAY));
    }

    @Test
    void keepsWhatWasTypedOutOfItsText() {
        LookupRequest request = new LookupRequest("新橋太郎", null, "1954-03-26", "MALE", "東京都", null, null);

        assertFalse(request.toString().contains("新橋"));
        assertFalse(request.criteria(DAY).toString().contains("新橋"));
    }

    @ParameterizedTest(name = "typed {0}: {1}")
    @CsvSource({", 2026-11-20", "' ', 2026-11-20", "2021/01/19, 2021-01-19"})
    void takesTheDayOfTheHeldVisitUnlessAnotherWasTyped(@Nullable String typed, LocalDate expected) {
        LookupRequest request = new LookupRequest("新橋太郎", null, "1954-03-26", "MALE", "東京都", null, typed);

        assertEquals(
                Optional.of(expected),
                request.heldOn(LocalDate.of(2026, 11, 20)).confirmationDay());
    }

    private static LookupCriteria byInsurer(String insurer, LocalDate day) {
        return new LookupRequest("新橋太郎", null, "昭和29年3月26日", "MALE", null, insurer, null)
                .criteria(day)
                .orElseThrow(AssertionError::new);
    }

    private static String shortAddress(@Nullable String address) {
        Enrollee enrollee = taro(MINATO_ID, address, coverage("06139000", "1", "1", null, "2010-04-01"));
        return enrollee.standingOn(DAY)
                .flatMap(standing -> new Hit(enrollee, standing).shortAddress())
                .orElse("absent");
    }

    private static List<Enrollee> bothTaros() {
        return List.of(taroOfMinato(), taroOfAdachi());
    }

    private static String names(LookupFound found) {
        return found.<Stream<Hit>>match(Stream::of, Stream::of, List::stream, Stream::of, Stream::of, Stream::of)
                .map(hit -> NAMES.get(hit.enrollee().personId()))
                .collect(Collectors.joining(" "));
    }
}
