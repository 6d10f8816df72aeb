package jp.madoguchi.gateway.uplink;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import jp.madoguchi.web.Backoff;
import org.jspecify.annotations.Nullable;

/** 間をおいた再試行: {@link Backoff} with an alarm. At most one try is waiting at a time. */
final class Retry {
    private static final long NONE = -1;

    private final Alarms alarms;
    private final DoubleSupplier dice;
    private final Runnable action;
    private boolean wasProven;
    private int failures;
    private @Nullable Duration told;
    private long timer = NONE;

    Retry(Vertx vertx, Runnable action) {
        this(new VertxAlarms(vertx), () -> ThreadLocalRandom.current().nextDouble(), action);
    }

    /** By these alarms and dice. */
    Retry(Alarms alarms, DoubleSupplier dice, Runnable action) {
        this.alarms = alarms;
        this.dice = dice;
        this.action = action;
    }

    /** Runs the action later than after the failure before, on average, and not before the other side asked for. */
    synchronized void afterFailure(Throwable failure) {
        failures++;
        told = RetryAfter.in(failure).orElse(null);
        later();
    }

    /** As {@link #afterFailure}, where the answer was understood and nothing came of it. */
    synchronized void afterNothing() {
        failures++;
        later();
    }

    synchronized void succeeded() {
        failures = 0;
        told = null;
    }

    /**
     * The line has come back, and to thousands of others in the same second: runs the action somewhere in this
     * window, or in the one the other side asked for when it was last heard.
     */
    synchronized void afresh(Duration window) {
        failures = 0;
        if (timer != NONE) {
            alarms.cancel(timer);
            timer = NONE;
        }
        Duration spread = told == null ? window : told;
        told = null;
        in(Backoff.within(spread, dice.getAsDouble()));
    }

    /**
     * The state of the line was told: as {@link #afresh} where it has come back just now, else as {@link #soon}.
     *
     * @return whether it has come back
     */
    boolean turn(boolean isProven, Duration window) {
        boolean isBack;
        synchronized (this) {
            isBack = isProven && !wasProven;
            wasProven = isProven;
        }
        if (isBack) {
            afresh(window);
        } else {
            soon();
        }
        return isBack;
    }

    /** Runs the action now; or when it has failed or waits for its time, then. */
    void soon() {
        boolean isNow;
        synchronized (this) {
            if (failures > 0) {
                later();
            }
            isNow = timer == NONE;
        }
        if (isNow) {
            action.run();
        }
    }

    private void later() {
        if (timer == NONE) {
            in(Backoff.next(failures, told, dice.getAsDouble()));
        }
    }

    private void in(Duration pause) {
        timer = alarms.set(pause, () -> {
            synchronized (this) {
                timer = NONE;
            }
            action.run();
        });
    }

    /** 目覚まし: rings once, and not if it is cancelled before. */
    interface Alarms {
        long set(Duration pause, Runnable ring);

        void cancel(long alarm);
    }

    /** Vert.x rings. */
    private record VertxAlarms(Vertx vertx) implements Alarms {
        @Override
        public long set(Duration pause, Runnable ring) {
            return vertx.setTimer(pause.toMillis(), fired -> ring.run());
        }

        @Override
        public void cancel(long alarm) {
            vertx.cancelTimer(alarm);
        }
    }
}
