package jp.madoguchi.gateway.uplink;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 待ってほしい時間: what the other side asked for, in seconds; a date would depend on two clocks and is not read, and no time
 * at all is no wish: thousands would come back in the same millisecond.
 */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    static Optional<Duration> in(Throwable failure) {
        if (failure instanceof Busy busy) {
            return busy.retryAfter();
        }
        return failure instanceof WebApplicationException answered ? in(answered.getResponse()) : Optional.empty();
    }

    static Optional<Duration> in(Response answered) {
        return Optional.ofNullable(answered.getHeaderString(HttpHeaders.RETRY_AFTER))
                .map(String::strip)
                .filter(SECONDS.asMatchPredicate())
                .map(Long::parseLong)
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
    }
}
