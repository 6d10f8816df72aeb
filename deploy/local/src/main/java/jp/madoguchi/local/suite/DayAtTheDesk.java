package jp.madoguchi.local.suite;

import java.io.IOException;

/** 窓口の一日: what is played against a suite that is up. Found with {@link java.util.ServiceLoader}. */
public interface DayAtTheDesk {
    /**
     * Plays the day, one {@link Progress#done} a step with what was checked, and throws at the first check that
     * fails, with the
     * log to read. It must pass on a suite that has seen days before.
     */
    void run(SuiteAddresses addresses, SuiteControls controls, Progress progress)
            throws SuiteFailure, IOException, InterruptedException;
}
