package jp.madoguchi.local.day;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteControls;
import jp.madoguchi.local.suite.SuiteFailure;

/** 確かめ: stops the day at the first thing that is not as it must be, naming the log to read. */
final class Checks {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SuiteControls controls;

    Checks(SuiteControls controls) {
        this.controls = controls;
    }

    /** Something that may become true a little later. */
    @FunctionalInterface
    interface Question {
        boolean holds() throws IOException, InterruptedException, SuiteFailure;
    }

    void that(boolean holds, String what, Program answerable) throws SuiteFailure {
        if (!holds) {
            throw new SuiteFailure(
                    "check failed: " + what, "read the log and the step above", controls.log(answerable));
        }
    }

    void same(Object expected, Object actual, String what, Program answerable) throws SuiteFailure {
        that(Objects.equals(expected, actual), what + ": expected " + expected + " but was " + actual, answerable);
    }

    void status(int expected, Reply reply, String what, Program answerable) throws SuiteFailure {
        that(expected == reply.status(), what + ": expected " + expected + " but was " + reply, answerable);
    }

    /** Waits for something that the suite does by itself; the time it took. */
    Duration within(Duration limit, String what, Program answerable, Question question)
            throws IOException, InterruptedException, SuiteFailure {
        long started = System.nanoTime();
        while (!question.holds()) {
            that(
                    System.nanoTime() - started < limit.toNanos(),
                    what + " within " + limit.toMillis() + " ms",
                    answerable);
            Thread.sleep(PAUSE.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
