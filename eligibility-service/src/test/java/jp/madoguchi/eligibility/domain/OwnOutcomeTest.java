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

        AnsweredCheck registered = new AnsweredCheck(answer, CoverageFixture.PERSON, null);
        AnsweredCheck observed = new AnsweredCheck(answer, null, CoverageFixture.PERSON);
        AnsweredCheck nobody = new AnsweredCheck(answer, null, null);

        assertEquals(Optional.of(CoverageFixture.PERSON), registered.person());
        assertEquals(Optional.of(CoverageFixture.PERSON), registered.patient());
        assertEquals(Optional.empty(), observed.person());
        assertEquals(Optional.of(CoverageFixture.PERSON), observed.patient());
        assertEquals(Optional.empty(), nobody.person());
        assertEquals(Optional.empty(), nobody.patient());
    }

    private static String words(OwnOutcome<Integer> outcome) {
        return outcome.match(number -> "found " + number, () -> "nobody", () -> "missing");
    }
}
