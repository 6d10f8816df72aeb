package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceResultTest {
    private static final Bearer NOBODY = new Bearer(null, null, null, null, null, null);
    private static final AskOutcome SAID = new AskOutcome.KnownAbsent(null);

    private static FaceResult result(@Nullable AskOutcome said, @Nullable LocalDateTime executedAt) {
        return new FaceResult(DeskFixture.TODAY, null, null, NOBODY, said, executedAt);
    }

    private static LocalDateTime seconds(long difference) {
        return LocalDateTime.ofInstant(DeskFixture.NOW, DeskDay.ZONE).plusSeconds(difference);
    }

    /** A terminal's clock may be ahead as well as behind. */
    @ParameterizedTest(name = "{0} s")
    @CsvSource({"0,true", "-179,true", "-180,true", "-181,false", "180,true", "181,false", "-86400,false"})
    void showsThatTheTerminalAnswersForThreeMinutes(long seconds, boolean isShown) {
        assertEquals(isShown, result(SAID, seconds(seconds)).isAnswerOf(DeskFixture.NOW));
    }

    @Test
    void showsNothingWhereItIsNoAnswerOrDoesNotTellWhen() {
        assertFalse(result(null, seconds(0)).isAnswerOf(DeskFixture.NOW));
        assertFalse(result(SAID, null).isAnswerOf(DeskFixture.NOW));
        assertFalse(new FaceResult(DeskFixture.TODAY, null, null, NOBODY, SAID).isAnswerOf(DeskFixture.NOW));
    }
}
