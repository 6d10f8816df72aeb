package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LookupStepTest {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 19);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/step-cases.csv", numLinesToSkip = 1)
    void findsByEachStepWhomItSays(
            String name,
            String registered,
            @Nullable String registeredKana,
            @Nullable String typed,
            @Nullable String kana,
            String exact,
            String variants,
            String kanaOnly) {
        LookupCriteria criteria = criteria(typed, kana);
        List<Enrollee> one = people(registered, registeredKana, 1, false);

        assertEquals(exact, outcome(criteria.among(one)));
        assertEquals(variants, outcome(criteria.among(one, LookupStep.VARIANTS)));
        assertEquals(kanaOnly, outcome(criteria.among(one, LookupStep.KANA_ONLY)));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"新橋太郎,,VARIANTS", ",シンバシタロウ,''", "新橋太郎,シンバシタロウ,VARIANTS KANA_ONLY", "●橋太郎,シンバシタロウ,VARIANTS KANA_ONLY"})
    void offersWhatComparesSomethingElse(@Nullable String typed, @Nullable String kana, String expected) {
        assertEquals(
                expected, criteria(typed, kana).wider().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"0, nobody", "1, 1 listed", "2, 2 listed", "5, 5 listed", "6, too many", "200, too many"})
    void listsEvenASingleOneByAWiderStep(int people, String expected) {
        LookupCriteria criteria = criteria("高橋太郎", null);

        assertEquals(expected, outcome(criteria.among(people("髙橋 太郎", null, people, false), LookupStep.VARIANTS)));
    }

    @Test
    @Covers("OUT-109")
    void neverTellsOfAProtectedPersonByAWiderStep() {
        LookupCriteria criteria = criteria("高橋太郎", null);

        assertEquals("narrow", outcome(criteria.among(people("髙橋 太郎", null, 1, true), LookupStep.VARIANTS)));
        assertEquals("narrow", outcome(criteria.among(people("髙橋 太郎", null, 5, true), LookupStep.VARIANTS)));
        assertEquals("too many", outcome(criteria.among(people("髙橋 太郎", null, 6, true), LookupStep.VARIANTS)));
    }

    /** Of two hundred and one only two hundred were read, so even the only one in town may have a twin. */
    @Test
    void tellsNothingWhereNotEverybodyOfThatNameWasRead() {
        LookupCriteria elsewhere = new LookupRequest("高橋太郎", null, "1954-03-26", "MALE", "大阪府", null, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);

        assertEquals("nobody", outcome(elsewhere.among(people("高橋太郎", null, 200, false))));
        assertEquals("too many", outcome(elsewhere.among(people("高橋太郎", null, 201, false))));
    }

    @ParameterizedTest(name = "name {0}, kana {1}: {2}")
    @CsvSource({
        "true, true, EXACT VARIANTS KANA_ONLY",
        "true, false, EXACT VARIANTS",
        "false, true, EXACT",
        "false, false, ''"
    })
    void searchesOnlyWithWhatItCompares(boolean name, boolean kana, String expected) {
        assertEquals(
                expected,
                Arrays.stream(LookupStep.values())
                        .filter(step -> step.searchesWith(name, kana))
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void namesItselfInTheAuditLog() {
        assertEquals("outage-lookup", LookupStep.EXACT.purpose());
        assertEquals("outage-lookup:variants", LookupStep.VARIANTS.purpose());
        assertEquals("outage-lookup:kana-only", LookupStep.KANA_ONLY.purpose());
        for (LookupStep step : LookupStep.values()) {
            assertFalse(step.label().isBlank());
            assertFalse(step.why().isBlank());
        }
    }

    @Test
    void saysInTheLogWhatWasToldAndNotOfWhom() {
        LookupCriteria criteria = criteria("高橋太郎", null);
        List<Enrollee> withAProtectedOne = people("高橋太郎", null, 2, true);
        List<Enrollee> six = people("高橋太郎", null, 6, false);

        assertEquals(LookupTold.WITHHELD, LookupTold.of(criteria.among(withAProtectedOne), true));
        assertEquals(LookupTold.WITHHELD, LookupTold.of(criteria.among(six), true));
        assertEquals(LookupTold.NOBODY, LookupTold.of(criteria.among(List.of()), true));
        assertEquals(LookupTold.COULD_NOT_ASK, LookupTold.of(criteria.among(List.of()), false));
        assertEquals(LookupTold.OPENED, LookupTold.of(criteria.among(people("高橋太郎", null, 1, false)), false));
        assertEquals(LookupTold.LISTED, LookupTold.of(criteria.among(people("高橋太郎", null, 2, false)), true));
        assertEquals(LookupTold.MISLINKED, LookupTold.of(new LookupFound.Mislinked(), true));
    }

    @Test
    void foldsTheNameAsTheIndexDoes() {
        assertEquals("高橋太郎", criteria("髙橋　太郎", null).foldedKey());
        assertEquals("高橋太郎", PersonKeys.of(person("髙橋 太郎", null, null)).folded());
        assertTrue(criteria(null, "タカハシ").foldedKey() == null);
    }

    private static LookupCriteria criteria(@Nullable String name, @Nullable String kana) {
        return new LookupRequest(name, kana, "1954-03-26", "MALE", "東京都", null, null)
                .criteria(DAY)
                .orElseThrow(AssertionError::new);
    }

    /** As many of one name and town; the last one is protected, if one is. */
    private static List<Enrollee> people(String name, @Nullable String kana, int count, boolean lastIsProtected) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Enrollee(
                        new UUID(7, i),
                        1,
                        person(name, kana, "東京都港区"),
                        List.of(coverage("06139000", "1", "1", "保険者", "2010-04-01")),
                        false,
                        lastIsProtected && i == count - 1))
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
}
