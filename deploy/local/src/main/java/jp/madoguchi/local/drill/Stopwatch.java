package jp.madoguchi.local.drill;

import java.time.Duration;

/** 計測: the time since it was started. */
record Stopwatch(long startedAt) {
    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
