package jp.madoguchi.local.day;

import java.io.IOException;
import jp.madoguchi.local.PlayedSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day at the desk, played against the packaged suite. */
class DayAtTheDeskIT {
    @Test
    void losesNobodyAndDoublesNobody() throws IOException, InterruptedException {
        PlayedSuite.played().mustHaveTold("7 taken = 7 visits = 6 written + 1 held with a reason; 0 lost, 0 doubled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk, board and Kafka: nothing unsent, nothing behind",
                "none on desk.v1; the board says what it heard last, and is behind Kafka by nothing",
                "facts of the desk, as Kafka says",
                "the board caught up: nothing unsent, nothing behind"
            })
    void tellsTheSameNumbersAtTheDeskOnTheBoardAndInKafka(String moment) throws IOException, InterruptedException {
        PlayedSuite.played().mustHaveTold(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "差額を返金; claim-service waits for the points of the visit",
                "返金 2,040円（10割 2,910円 → 3割 870円）, slip opened, 返金済み marked in claim-service",
                "one refund-recorded on claim.v1, 返金済み on the board of outage-service"
            })
    void handsBackWhatWasTakenTooMuch(String step) throws IOException, InterruptedException {
        PlayedSuite.played().mustHaveTold(step);
    }
}
