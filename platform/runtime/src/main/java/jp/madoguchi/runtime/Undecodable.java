package jp.madoguchi.runtime;

import org.jspecify.annotations.Nullable;

/** 読めない事実: bytes that are no event this version knows. Its message is a reason code, never content. */
public class Undecodable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Undecodable for this reason code. */
    public Undecodable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The reason code. */
    public String reason() {
        return reason;
    }
}
