package jp.madoguchi.gateway.application;

import org.jspecify.annotations.Nullable;

/**
 * 控えを書けない: the bounded queue before the journal is full, or the disk is. Nothing was saved, and nobody may be told
 * otherwise.
 */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public JournalUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
