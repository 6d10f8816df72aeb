package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 平時の照会: how many checks that somebody waits for are being answered now. Each takes some milliseconds, so that more
 * than a few at once are the first sign that this instance cannot follow.
 */
@ApplicationScoped
public class LiveChecks {
    private final int few;
    private final AtomicInteger now = new AtomicInteger();

    LiveChecks(EligibilityConfig config) {
        this.few = config.gatewayLane().liveAtOnce();
    }

    /** The check, counted while it is answered. */
    public <T> Uni<T> counting(Uni<T> check) {
        return Uni.createFrom().deferred(() -> {
            now.incrementAndGet();
            return check.onTermination().invoke(now::decrementAndGet);
        });
    }

    /** Whether whoever can wait should. */
    public boolean areMany() {
        return now.get() > few;
    }
}
