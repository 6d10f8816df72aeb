package jp.madoguchi.gateway.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 予備機への写し: how near the copy of the journal is that another PC would go on from.
 *
 * @param isWanted whether this clinic keeps a copy at all
 * @param copiedAt when the copy last was all that was saved; absent if it has not been since the start
 * @param isBehind whether that is so long ago that somebody should see to it
 */
public record Spare(boolean isWanted, @Nullable Instant copiedAt, boolean isBehind) {
    /** No copy is kept. */
    public static final Spare NONE = new Spare(false, null, false);
}
