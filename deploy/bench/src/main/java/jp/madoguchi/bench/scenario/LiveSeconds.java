package jp.madoguchi.bench.scenario;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** 平時の照会の推移: the p99 of the live checks, a few seconds at a time. The generator's event loop writes it. */
final class LiveSeconds implements LongConsumer {
    private static final long AT_A_TIME = TimeUnit.SECONDS.toNanos(5);

    private final Map<Long, Histogram> answered = new TreeMap<>();
    private final long startedAt = System.nanoTime();

    @Override
    public void accept(long micros) {
        answered.computeIfAbsent((System.nanoTime() - startedAt) / AT_A_TIME, part -> new Histogram(3))
                .recordValue(Math.max(0, micros));
    }

    /** Each part's, in milliseconds. */
    @Override
    public String toString() {
        return answered.values().stream()
                .map(part -> "%.1f".formatted(part.getValueAtPercentile(99) / 1e3))
                .collect(Collectors.joining(" "));
    }
}
