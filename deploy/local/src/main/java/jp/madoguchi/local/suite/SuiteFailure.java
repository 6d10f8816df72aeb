package jp.madoguchi.local.suite;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * 失敗: why the suite cannot go on, told to the person at the terminal: what happened, what to do next, which log to
 * read.
 */
public final class SuiteFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String next;
    private final transient @Nullable Path log;

    /** A failure without a log of its own. */
    public SuiteFailure(String what, String next) {
        this(what, next, null);
    }

    /** A failure that a log tells more about. */
    public SuiteFailure(String what, String next, @Nullable Path log) {
        super(what);
        this.next = next;
        this.log = log;
    }

    /** All of it, one line each, as printed. */
    public String told() {
        var text = new StringBuilder(String.valueOf(getMessage()));
        text.append(System.lineSeparator()).append("next: ").append(next);
        if (log != null) {
            text.append(System.lineSeparator()).append("log:  ").append(log);
        }
        return text.toString();
    }
}
