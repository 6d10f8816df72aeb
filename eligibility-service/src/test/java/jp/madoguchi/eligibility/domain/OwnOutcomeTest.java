package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import org.junit.jupiter.api.Test;

class OwnOutcomeTest {

    @Test
    void hasOneBranchForEachOutcome() {
        assertEquals("found 7", words(new OwnOutcome.Done<>(7)));
        assertEquals("nobody", words(new OwnOutcome.NobodyFound<>()));
        assertEquals("missing", words(new OwnOutcome.Missing<>()));
    }

    @Test
    void knowsWhoWasFoundOnlyWhenSomebodyWas() {
        CheckAnswer answer = AnswerFixture.valid(1, AnswerFixture.coverage("A", "01", CoverageClass.GENERAL));

        assertEquals(Optional.of(CoverageFixture.PERSON), new AnsweredCheck(answer, CoverageFixture.PERSON).person());
        assertEquals(Optional.empty(), new AnsweredCheck(answer, null).person());
    }

    private static String words(OwnOutcome<Integer> outcome) {
        return outcome.match(number -> "found " + number, () -> "nobody", () -> "missing");
    }
}
