package jp.madoguchi.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * 計測の結果.
 *
 * @param latency microseconds, of what was answered as it should
 * @param failed answered otherwise, or not at all
 * @param shed never sent, because too many were under way
 * @param took from the first that counts to the last answer
 */
public record Measured(Histogram latency, long failed, long shed, Duration took) {
    private static final double MICROS = 1_000.0;

    /** Answers a second. */
    public double throughput() {
        return latency.getTotalCount() * 1e9 / took.toNanos();
    }

    /** A percentile in milliseconds. */
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / MICROS;
    }

    /** A percentile as the table shows it; what was not answered is not hidden behind what was. */
    public String figure(double percentile) {
        return "%.1f ms".formatted(millis(percentile)) + (lost() == 0 ? "" : ", " + lost() + " NOT ANSWERED");
    }

    /** What got no answer, or another than it should. */
    public long lost() {
        return failed + shed;
    }

    /** The distribution in one line. */
    public String distribution() {
        return "p50 %.1f  p90 %.1f  p99 %.1f  p99.9 %.1f  max %.1f ms, failed %d, shed %d"
                .formatted(millis(50), millis(90), millis(99), millis(99.9), millis(100), failed, shed);
    }
}
