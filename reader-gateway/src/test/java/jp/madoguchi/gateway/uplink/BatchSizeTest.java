package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
    @ParameterizedTest
    @CsvSource({"200,5000,200", "200,5001,100", "1,9000,1", "100,1000,100", "100,999,200", "150,10,200", "25,3000,25"})
    void shrinksOnASlowLineAndGrowsOnAQuickOne(int entries, long millis, int next) {
        assertEquals(new BatchSize(next), new BatchSize(entries).after(Duration.ofMillis(millis)));
    }
}
