package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.MINATO_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EnrolleeTest {
    private static final CoverageFacts A =
            ending(coverage("06139000", "1", "1", "A", "2019-04-01"), null, LocalDate.of(2021, 2, 1));
    private static final CoverageFacts B =
            ending(coverage("06139000", "2", "2", "B", "2021-02-01"), null, LocalDate.of(2025, 4, 1));
    private static final CoverageFacts C =
            ending(coverage("06139000", "3", "3", "C", "2024-06-01"), LocalDate.of(2025, 3, 31), null);
    private static final Enrollee SOMEBODY = taro(MINATO_ID, null, A, B, C);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/standing-cases.csv", numLinesToSkip = 1)
    void standsByTheCoverageOfTheDay(String name, LocalDate day, String expected) {
        assertEquals(expected, words(SOMEBODY.standingOn(day)));
    }

    @Test
    void standsByTheLastRegisteredOfTwoThatBeganTogether() {
        CoverageFacts twin = coverage("06139000", "4", "4", "D", "2024-06-01");

        assertEquals("D valid", words(taro(MINATO_ID, null, C, twin).standingOn(LocalDate.of(2024, 7, 1))));
    }

    @Test
    void neverLeavesTheCoverageWhoseNumbersWereShown() {
        assertEquals(
                "A lost", words(SOMEBODY.standingOn(LocalDate.of(2021, 2, 1), numbers("06139000", "1", "1", "01"))));
    }

    @Test
    void comparesTheBranchOnlyWhereBothSidesKnowIt() {
        Enrollee withoutBranch = taro(MINATO_ID, null, branchless(A));
        LocalDate day = LocalDate.of(2020, 1, 1);

        assertEquals("A valid", words(SOMEBODY.standingOn(day, numbers("06139000", "1", "1", null))));
        assertEquals("A valid", words(withoutBranch.standingOn(day, numbers("06139000", "1", "1", "02"))));
        assertEquals("none", words(SOMEBODY.standingOn(day, numbers("06139000", "1", "1", "02"))));
    }

    @Test
    void comparesEveryPartOfTheNumbers() {
        LocalDate day = LocalDate.of(2020, 1, 1);

        for (InsuredNumbers other : List.of(
                numbers("02199990", "1", "1", "01"),
                numbers("06139000", null, "1", "01"),
                numbers("06139000", "1", "2", "01"))) {
            assertEquals("none", words(SOMEBODY.standingOn(day, other)));
        }
    }

    @Test
    void keepsThePersonOutOfItsText() {
        assertFalse(SOMEBODY.toString().contains("新橋"));
        assertFalse(PersonKeys.of(SOMEBODY.person()).toString().contains("新橋"));
    }

    private static CoverageFacts branchless(CoverageFacts coverage) {
        return new CoverageFacts(
                numbers("06139000", "1", "1", null),
                coverage.insurerName(),
                coverage.relationship(),
                null,
                coverage.classification(),
                coverage.qualifiedOn(),
                coverage.validFrom(),
                null,
                null,
                null,
                null,
                null);
    }

    private static String words(Optional<Standing> standing) {
        return standing.map(found -> found.coverage().insurerName() + (found.valid() ? " valid" : " lost"))
                .orElse("none");
    }
}
