package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ごみ集め: what a collector's log tells.
 *
 * @param pauses how often everything stood still
 * @param heapAfter the most that was left after one of them, in MiB
 * @param longest the longest, in milliseconds
 * @param p99 so long or shorter were 99 of 100, in milliseconds
 */
public record Collections(int pauses, long heapAfter, double longest, double p99) {
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
            return new Collections(0, 0, 0, 0);
        }
        return new Collections(
                millis.size(),
                pauses.stream()
                        .mapToLong(pause -> Long.parseLong(pause.group(1)))
                        .max()
                        .getAsLong(),
                millis.get(millis.size() - 1),
                millis.get((millis.size() * 99 - 1) / 100));
    }
}
