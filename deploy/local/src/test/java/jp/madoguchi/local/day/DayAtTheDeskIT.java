package jp.madoguchi.local.day;

import java.io.IOException;
import jp.madoguchi.local.PlayedSuite;
import org.junit.jupiter.api.Test;

/** The day at the desk, played against the packaged suite. */
class DayAtTheDeskIT {
    @Test
    void losesNobodyAndDoublesNobody() throws IOException, InterruptedException {
        PlayedSuite.played().mustHaveTold("6 taken = 6 visits = 5 written + 1 held with a reason; 0 lost, 0 doubled");
    }
}
