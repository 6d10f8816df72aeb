package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.person;
import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 同じ人の登録: 新橋 太郎 in several records, of which the first stands for him unless a test says otherwise. */
class SamePersonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final CoverageFacts OLD = coverage("06139000", "1", "1", "旧保険者", "2016-04-01");
    private static final CoverageFacts LOST = ending(OLD, null, LocalDate.of(2026, 4, 1));
    private static final CoverageFacts NEW = coverage("06010003", "2", "2", "新保険者", "2026-04-01");

    @Test
    void isOneHitByTheCoverageThatIsValidOnTheDay() {
        assertEquals("2 新保険者", found(record(1, 1, LOST), record(2, 1, NEW)));
        assertEquals("1 新保険者", found(record(1, 1, NEW), record(2, 1, LOST)));
    }

    @Test
    void answersByTheNewestOfSeveralThatAreValidOrOfSeveralThatAreLost() {
        CoverageFacts alsoLost = ending(NEW, null, LocalDate.of(2026, 5, 1));

        assertEquals("2 新保険者", found(record(1, 1, OLD), record(2, 1, NEW)));
        assertEquals("1 新保険者", found(record(1, 1, alsoLost), record(2, 1, LOST)));
    }

    @Test
    void answersByTheLaterQualificationAndThenByTheOlderRecordWhereTwoBeganTogether() {
        CoverageFacts qualifiedLater = qualified("遅い保険者", NEW.validFrom().plusDays(1));

        assertEquals("2 遅い保険者", found(record(1, 1, NEW), record(2, 1, qualifiedLater)));
        assertEquals("1 新保険者", found(record(1, 1, NEW), record(2, 1, NEW)));
        assertEquals("1 新保険者", found(record(2, 1, NEW), record(1, 1, NEW)));
    }

    @Test
    void answersByAKnownQualificationBeforeOneThatNobodySaid() {
        CoverageFacts unknown = qualified("日の分からない保険者", null);

        assertEquals("2 新保険者", found(record(1, 1, unknown), record(2, 1, NEW)));
        assertEquals("1 日の分からない保険者", found(record(1, 1, unknown), record(2, 1, unknown)));
    }

    private static CoverageFacts qualified(String insurer, @Nullable LocalDate on) {
        return new CoverageFacts(
                NEW.numbers(),
                insurer,
                NEW.relationship(),
                null,
                NEW.classification(),
                on,
                NEW.validFrom(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void showsOnlyARecordThatFitsWhatWasAsked() {
        Enrollee old = record(1, 1, "東京都港区", LOST);
        Enrollee moved = record(2, 1, "東京都足立区", NEW);

        assertEquals("1 旧保険者", words(search("港区", null).among(List.of(old, moved))));
        assertEquals("2 新保険者", words(search("東京都", null).among(List.of(old, moved))));
        assertEquals("1 旧保険者", words(search(null, "旧").among(List.of(old, moved))));
        assertEquals("nobody", words(search("港区", "新").among(List.of(old, moved))));
    }

    @Test
    void standsInTheListOnceBesideOthersAtThePlaceOfTheFirstRecord() {
        assertEquals("3 新保険者, 2 旧保険者", found(record(1, 1, LOST), record(2, 2, OLD), record(3, 1, NEW)));
    }

    @ParameterizedTest(name = "{0} people of {1} records each: {2}")
    @CsvSource({
        "5, 2, 5 listed",
        "6, 2, too many",
        "5, 40, 5 listed",
        "1, 200, one",
        "1, 201, too many",
        "6, 33, too many"
    })
    void countsPeopleAndReadsABoundedNumberOfRecords(int people, int records, String expected) {
        List<Enrollee> all = IntStream.range(0, people * records)
                .mapToObj(i -> record(i, i % people, OLD))
                .toList();

        assertEquals(expected, outcome(search("東京都", null).among(all)));
    }

    @Test
    void isListedOnceByAWiderStepToo() {
        assertEquals(
                "1 listed",
                outcome(search("東京都", null)
                        .among(List.of(record(1, 1, LOST), record(2, 1, NEW)), LookupStep.VARIANTS)));
    }

    @Test
    @Covers("OUT-109")
    void isOpenedByNameAndAddressWhenProtectedHoweverManyRecordsFit() {
        Enrollee one = guarded(record(1, 1, LOST));
        Enrollee other = guarded(record(2, 1, NEW));

        assertEquals("one", outcome(search("東京都港区", null).among(List.of(one, other))));
        assertEquals("narrow", outcome(search(null, "保険者").among(List.of(one, other))));
        assertEquals("narrow", outcome(search("東京都港区", null).among(List.of(one, other, record(3, 3, NEW)))));
    }

    @Test
    void settlesAVisitByFourItems() {
        assertEquals("CURRENT 2", byFourItems("東京都港区", null, record(1, 1, LOST), record(2, 1, NEW)));
        assertEquals("AMBIGUOUS", byFourItems("東京都港区", null, record(1, 1, LOST), record(2, 2, NEW)));
    }

    /** 方法3 asks about the person, of whom the old record is not what the registry says of that day. */
    @Test
    void leavesAVisitToAPersonWhereOnlyTheOlderRecordFits() {
        Enrollee old = record(1, 1, "東京都港区", LOST);
        Enrollee moved = record(2, 1, "東京都足立区", NEW);

        assertEquals("AMBIGUOUS", byFourItems("東京都港区", null, old, moved));
        assertEquals("AMBIGUOUS", byFourItems("", "旧保険者", old, moved));
        assertEquals("CURRENT 2", byFourItems("東京都足立区", null, old, moved));
        assertEquals("LOST 1", byFourItems("東京都港区", null, old, record(2, 2, "東京都足立区", NEW)));
    }

    @Test
    void settlesAVisitByNumbersThatTwoRecordsOfOnePersonCarry() {
        InsuredNumbers shown = numbers("06139000", "1", "1", null);

        assertEquals("CURRENT 2", byNumbers(shown, record(1, 1, LOST), record(2, 1, OLD)));
        assertEquals("AMBIGUOUS", byNumbers(shown, record(1, 1, LOST), record(2, 2, OLD)));
    }

    /** 方法2: the numbers lead to that one coverage; a lost one is never replaced by the newest. */
    @Test
    void neverLeavesTheShownNumbersForANewerRecord() {
        assertEquals("LOST 1", byNumbers(numbers("06139000", "1", "1", null), record(1, 1, LOST), record(2, 1, NEW)));
    }

    private static Enrollee record(int number, int leader, CoverageFacts... coverages) {
        return record(number, leader, "東京都港区", coverages);
    }

    private static Enrollee record(int number, int leader, String address, CoverageFacts... coverages) {
        return new Enrollee(
                id(number), id(leader), 1, person("新橋 太郎", "ｼﾝﾊﾞｼ ﾀﾛｳ", address), List.of(coverages), false, false);
    }

    private static Enrollee guarded(Enrollee enrollee) {
        return new Enrollee(
                enrollee.personId(), enrollee.leaderId(), 1, enrollee.person(), enrollee.coverages(), false, true);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static LookupCriteria search(@Nullable String address, @Nullable String insurer) {
        return new LookupRequest("新橋太郎", null, "1954-03-26", "MALE", address, insurer, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);
    }

    private static String found(Enrollee... records) {
        return words(search("東京都", null).among(List.of(records)));
    }

    private static String words(LookupFound found) {
        return found.<Stream<Hit>>match(Stream::of, Stream::of, List::stream, Stream::of, Stream::of, Stream::of)
                .map(hit -> number(hit) + " " + hit.standing().coverage().insurerName())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "nobody" : text));
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

    private static String byFourItems(String address, @Nullable String insurer, Enrollee... records) {
        LookupCriteria criteria =
                heldVisit(taro(address, insurer), null).fourItems().orElseThrow(AssertionError::new);
        return words(Reconciliation.byFourItems(criteria, List.of(records)));
    }

    private static String byNumbers(InsuredNumbers shown, Enrollee... records) {
        return words(Reconciliation.byNumbers(heldVisit(taro(null, null), shown), shown, List.of(records)));
    }

    private static String words(Reconciliation reconciliation) {
        return reconciliation.match(
                (result, hit) -> result + " " + number(hit),
                open -> open.result().name());
    }

    private static long number(Hit hit) {
        return hit.enrollee().personId().getLeastSignificantBits();
    }
}
