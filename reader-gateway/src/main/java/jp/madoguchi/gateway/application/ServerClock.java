package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 中央との時計の差: the last known difference between the cluster's clock and this PC's. Never corrects a time; it is told
 * beside it.
 */
@ApplicationScoped
public class ServerClock {
    private volatile @Nullable Long offsetMillis;

    /** A server time that arrived between these two local moments. */
    public void observe(Instant asked, Instant answered, Instant server) {
        Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
        offsetMillis = Duration.between(middle, server).toMillis();
    }

    /** Server minus local, or null if it was never known. */
    public @Nullable Long offsetMillis() {
        return offsetMillis;
    }
}
