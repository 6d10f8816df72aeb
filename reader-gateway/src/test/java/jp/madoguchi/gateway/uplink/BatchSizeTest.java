package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
    @ParameterizedTest
    @CsvSource({
        "200,200,1000,200",
        "200,200,1001,100",
        "200,20,1001,10",
        "1,1,9000,1",
        "100,100,500,100",
        "100,100,499,200",
        "150,150,10,200",
        "100,99,10,100",
        "8,1,1,8",
    })
    void shrinksOnASlowLineAndGrowsByWhatWentThroughWhole(int entries, int sent, long millis, int next) {
        assertEquals(new BatchSize(next), new BatchSize(entries).after(sent, Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"200,200,8", "9,9,8", "8,8,4", "200,3,1", "1,1,1"})
    void isSmallAfterAFailure(int entries, int sent, int next) {
        assertEquals(new BatchSize(next), new BatchSize(entries).afterFailure(sent));
    }
}
