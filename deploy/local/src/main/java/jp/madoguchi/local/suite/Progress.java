package jp.madoguchi.local.suite;

import java.io.PrintStream;
import java.time.Duration;

/** 進み具合: numbered lines with the time since the start, in the order in which things became true. */
public final class Progress {
    private static final double MILLIS = 1000.0;

    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private int number;

    /** Lines go there. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Something was done, and checked where the text says so. */
    public synchronized void done(String text) {
        number++;
        out.printf("%3d %6.1f s  %s%n", number, elapsed().toMillis() / MILLIS, text);
    }

    /** Something to know; it has no number. */
    public synchronized void note(String text) {
        text.lines().forEach(line -> out.printf("             %s%n", line));
    }

    /** A free line, for tables. */
    public synchronized void print(String text) {
        out.println(text);
    }

    /** The time since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
