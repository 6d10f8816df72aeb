package jp.madoguchi.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * 待つ: for what comes true sooner or later. The limit is far above what any machine needs: it ends a test that has
 * failed, and proves nothing about speed.
 */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    /** Waits for a condition. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
