package jp.madoguchi.gateway.uplink;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * 間をおいた再試行: exponential backoff with full jitter, so that thousands of gateways that lost the same line do not come
 * back in step. At
 * most one retry is waiting at a time.
 */
final class Retry {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;

    private final Vertx vertx;
    private final Runnable action;
    private final AtomicBoolean isWaiting = new AtomicBoolean();
    private volatile int failures;

    Retry(Vertx vertx, Runnable action) {
        this.vertx = vertx;
        this.action = action;
    }

    /** Runs the action later than after the last failure, on average. */
    void afterFailure() {
        failures = Math.min(failures + 1, DOUBLINGS);
        later();
    }

    void succeeded() {
        failures = 0;
    }

    /** Runs the action now, or after a pause if it has been failing. */
    void soon() {
        if (failures == 0) {
            action.run();
        } else {
            later();
        }
    }

    private void later() {
        if (isWaiting.compareAndSet(false, true)) {
            long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << failures);
            vertx.setTimer(1 + ThreadLocalRandom.current().nextLong(ceiling), timer -> {
                isWaiting.set(false);
                action.run();
            });
        }
    }
}
