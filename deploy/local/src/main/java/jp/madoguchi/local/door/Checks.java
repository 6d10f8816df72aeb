package jp.madoguchi.local.door;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 確かめ: stops what is played at the first thing that is not as it must be, naming the log to read. */
public final class Checks {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Function<Program, Path> logs;

    /** Of a suite with these logs. */
    public Checks(Function<Program, Path> logs) {
        this.logs = logs;
    }

    /** Something that may become true a little later. */
    @FunctionalInterface
    public interface Question {
        /** Whether it is true now. */
        boolean holds() throws IOException, InterruptedException, SuiteFailure;
    }

    /** Must be. */
    public void that(boolean holds, String what, Program answerable) throws SuiteFailure {
        if (!holds) {
            throw new SuiteFailure("check failed: " + what, "read the log and the step above", logs.apply(answerable));
        }
    }

    /** Must be the same. */
    public void same(Object expected, Object actual, String what, Program answerable) throws SuiteFailure {
        that(Objects.equals(expected, actual), what + ": expected " + expected + " but was " + actual, answerable);
    }

    /** Must be answered with this status. */
    public void status(int expected, Reply reply, String what, Program answerable) throws SuiteFailure {
        that(expected == reply.status(), what + ": expected " + expected + " but was " + reply, answerable);
    }

    /** Waits for something that the suite does by itself; the time it took. */
    public Duration within(Duration limit, String what, Program answerable, Question question)
            throws IOException, InterruptedException, SuiteFailure {
        return within(limit, PAUSE, what, answerable, question);
    }

    /** The same, asking no more often than this. */
    public Duration within(Duration limit, Duration pause, String what, Program answerable, Question question)
            throws IOException, InterruptedException, SuiteFailure {
        long started = System.nanoTime();
        while (!question.holds()) {
            that(
                    System.nanoTime() - started < limit.toNanos(),
                    what + " within " + limit.toMillis() + " ms",
                    answerable);
            Thread.sleep(pause.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
