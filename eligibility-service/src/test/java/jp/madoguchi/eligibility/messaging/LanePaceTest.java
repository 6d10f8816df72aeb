package jp.madoguchi.eligibility.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanePaceTest {
    /** The busier the database, the longer the rest; a clock that was set back rests least. */
    @ParameterizedTest
    @CsvSource({
        "3, 4, 12",
        "3, 333, 999",
        "3, 334, 1000",
        "3, 10000, 1000",
        "3, 0, 1",
        "0, 500, 1",
        "3, -60000, 1",
    })
    void restsInProportionToTheWork(int times, long workedMillis, long restMillis) {
        Duration rest = LanePace.rest(Duration.ofMillis(workedMillis), times, Duration.ofSeconds(1));

        assertEquals(Duration.ofMillis(restMillis), rest);
    }
}
