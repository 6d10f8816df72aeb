package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @Test
    void isWhatTheOtherSideAskedForIfItDid() {
        assertEquals(Optional.of(Duration.ofSeconds(20)), RetryAfter.in(new Busy(Duration.ofSeconds(20))));
        assertEquals(Optional.empty(), RetryAfter.in(new Busy(null)));
        assertEquals(Optional.empty(), RetryAfter.in(new IllegalStateException()));
    }

    @ParameterizedTest
    @CsvSource({"20,20", "' 7 ',7", "0,", "00,", "-1,", "soon,", "'Sat, 21 Nov 2026 09:00:00 GMT',"})
    void secondsAreReadAndNoneAreNoWish(String header, @Nullable Long seconds) {
        Response answered = Response.status(503).header("Retry-After", header).build();

        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), RetryAfter.in(answered));
    }
}
