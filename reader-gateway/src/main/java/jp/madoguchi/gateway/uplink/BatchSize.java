package jp.madoguchi.gateway.uplink;

import java.time.Duration;
import jp.madoguchi.contracts.uplink.UplinkBatch;

/**
 * 一括の大きさ: how many entries go up at once. On a thin line a full batch would never arrive within the time a call may
 * take, and would keep a patient's question and the probes waiting meanwhile: eight probes in a row would not be
 * answered in time, and the breaker would open under what the gateway sends itself. So it begins small, and only what
 * went through whole and quickly makes the next one larger.
 */
record BatchSize(int entries) {
    /** Before anything is known of the line. */
    static final BatchSize FIRST = new BatchSize(8);

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMillis(500);

    /** The size of the next one, after so many took so long. */
    BatchSize after(int sent, Duration took) {
        if (took.compareTo(SLOW) > 0) {
            return halfOf(sent);
        }
        return took.compareTo(QUICK) < 0 && sent >= entries
                ? new BatchSize(Math.min(UplinkBatch.MAX_ENTRIES, entries * 2))
                : this;
    }

    /** After one of so many that did not arrive: small again, and smaller if that was too much. */
    BatchSize afterFailure(int sent) {
        return sent > FIRST.entries() ? FIRST : halfOf(sent);
    }

    /** Half as many as these. */
    static BatchSize halfOf(int sent) {
        return new BatchSize(Math.max(1, sent / 2));
    }
}
