package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * ごみ集め: what a collector's log tells.
 *
 * @param pauses how often everything stood still
 * @param heapAfter the most that was left after one of them, in MiB
 * @param heapLast what was left after the last of them, in MiB
 * @param longest the longest, in milliseconds
 * @param p99 so long or shorter were 99 of 100, in milliseconds
 */
public record Collections(int pauses, long heapAfter, long heapLast, double longest, double p99) {
    private static final Pattern PAUSE = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms");

    static Collections read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<MatchResult> pauses = lines.map(PAUSE::matcher)
                    .flatMap(line -> line.results().limit(1))
                    .toList();
            return of(pauses);
        }
    }

    private static Collections of(List<MatchResult> pauses) {
        List<Double> millis = pauses.stream()
                .map(pause -> Double.parseDouble(pause.group(2)))
                .sorted()
                .toList();
        if (millis.isEmpty()) {
            return new Collections(0, 0, 0, 0, 0);
        }
        long[] left = pauses.stream()
                .mapToLong(pause -> Long.parseLong(pause.group(1)))
                .toArray();
        return new Collections(
                millis.size(),
                LongStream.of(left).max().orElse(0),
                left[left.length - 1],
                millis.get(millis.size() - 1),
                millis.get((millis.size() * 99 - 1) / 100));
    }
}
