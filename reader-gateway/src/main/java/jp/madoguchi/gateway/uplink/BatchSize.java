package jp.madoguchi.gateway.uplink;

import java.time.Duration;
import jp.madoguchi.contracts.uplink.UplinkBatch;

/**
 * 一括の大きさ: how many entries go up at once. On a thin line a full batch would never arrive within the time a call may
 * take, and would keep a patient's question waiting meanwhile.
 */
record BatchSize(int entries) {
    /** As many as the door takes. */
    static final BatchSize FULL = new BatchSize(UplinkBatch.MAX_ENTRIES);

    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration QUICK = Duration.ofSeconds(1);

    /** The size of the next one, after one that took so long. */
    BatchSize after(Duration took) {
        if (took.compareTo(SLOW) > 0) {
            return new BatchSize(Math.max(1, entries / 2));
        }
        return took.compareTo(QUICK) < 0 ? new BatchSize(Math.min(UplinkBatch.MAX_ENTRIES, entries * 2)) : this;
    }
}
