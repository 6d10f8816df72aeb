package jp.madoguchi.gateway.uplink;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 混み合っている: the cluster answers, and asks to be left alone for a while. The line stands, so no breaker counts it. */
final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    Busy(@Nullable Duration retryAfter) {
        super("busy", null, false, false);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
