package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.junit.jupiter.api.Test;

class CheckHistoryTest {
    private static final CoverageFacts OLD = AnswerFixture.coverage("A", "01", CoverageClass.GENERAL);
    private static final CoverageFacts CURRENT = AnswerFixture.coverage("B", "01", CoverageClass.GENERAL);
    private static final CheckAnswer NOW = AnswerFixture.valid(9, CURRENT);

    @Test
    void showsTheEarlierAnswersNewestFirstWithWhatIsFormerOfThem() {
        CheckAnswer same = AnswerFixture.valid(3, CURRENT);
        CheckAnswer lost = AnswerFixture.lost(2, CURRENT);
        CheckAnswer old = AnswerFixture.valid(1, OLD);

        CheckHistory history =
                CheckHistory.of(NOW, Set.of(OLD.numbers(), CURRENT.numbers()), List.of(same, lost, old), 3);

        assertTrue(history.formerNumbersAvailable());
        assertEquals(
                List.of(
                        new CheckHistory.Entry(same, false),
                        new CheckHistory.Entry(lost, true),
                        new CheckHistory.Entry(old, true)),
                history.entries());
        assertEquals(Optional.empty(), history.next());
    }

    @Test
    void goesOnWhereThePageEnds() {
        List<CheckAnswer> earlier = List.of(
                AnswerFixture.valid(3, CURRENT), AnswerFixture.valid(2, CURRENT), AnswerFixture.valid(1, CURRENT));

        CheckHistory history = CheckHistory.of(NOW, Set.of(CURRENT.numbers()), earlier, 2);

        assertEquals(2, history.entries().size());
        assertEquals(
                Optional.of(new HistoryCursor(Instant.parse("2026-11-20T01:04:03Z"), AnswerFixture.id(2))),
                history.next());
    }

    @Test
    void hasNoFormerNumbersWhereOnlyTheBranchCameLater() {
        CoverageFacts withoutBranch = AnswerFixture.coverage("B", null, CoverageClass.GENERAL);

        CheckHistory history = CheckHistory.of(
                NOW,
                Set.of(CURRENT.numbers(), withoutBranch.numbers()),
                List.of(AnswerFixture.valid(1, withoutBranch)),
                20);

        assertFalse(history.formerNumbersAvailable());
        assertFalse(history.entries().get(0).former());
    }

    @Test
    void takesAnotherNumberOrSymbolOfTheSameInsurerAsFormer() {
        InsuredNumbers current = CURRENT.numbers();
        InsuredNumbers otherNumber = new InsuredNumbers(
                current.insurerNumber(), current.symbol(), InsuredNumber.valueOf("54321"), current.branch());
        InsuredNumbers otherSymbol =
                new InsuredNumbers(current.insurerNumber(), null, current.number(), current.branch());

        assertTrue(CheckHistory.of(NOW, Set.of(otherNumber), List.of(), 20).formerNumbersAvailable());
        assertTrue(CheckHistory.of(NOW, Set.of(otherSymbol), List.of(), 20).formerNumbersAvailable());
    }

    @Test
    void hasFormerNumbersWhenTheAnswerItselfSaysTheyAreLost() {
        CheckHistory history =
                CheckHistory.of(AnswerFixture.lost(9, CURRENT), Set.of(CURRENT.numbers()), List.of(), 20);

        assertTrue(history.formerNumbersAvailable());
    }

    @Test
    void takesNothingOfAnAnswerWithoutCoverageAsFormer() {
        CheckAnswer nobody = AnswerFixture.answer(1, new CheckOutcome.NotFound());

        assertFalse(CheckHistory.of(NOW, Set.of(), List.of(nobody), 20)
                .entries()
                .get(0)
                .former());
        assertTrue(CheckHistory.of(nobody, Set.of(OLD.numbers()), List.of(), 20).formerNumbersAvailable());
    }

    @Test
    void reachesNoFurtherThanTheAnswerItself() {
        HistoryCursor self = HistoryCursor.at(NOW);

        assertTrue(HistoryCursor.at(AnswerFixture.valid(8, CURRENT)).isNoLaterThan(self));
        assertTrue(self.isNoLaterThan(self));
        assertFalse(HistoryCursor.at(AnswerFixture.valid(10, CURRENT)).isNoLaterThan(self));
    }
}
