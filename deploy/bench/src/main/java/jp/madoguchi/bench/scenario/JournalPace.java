package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.MeasuredJournal;

/** 控えの速さ (T14–T16): from the wish to save to the word that it is on the disk, beside a bare write and force. */
final class JournalPace {
    private static final int MEDIAN = 0;
    private static final int P99 = 1;
    private static final int P999 = 2;
    private static final int A_SECOND = 3;

    private final Setting setting;

    JournalPace(Setting setting) {
        this.setting = setting;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        var plan = setting.plan();
        MeasuredJournal.slowDisk()
                .ifPresent(micros ->
                        setting.table().note("edge, journal and bare file: a force lasts " + micros + " µs or more"));
        List<String> said = setting.bench()
                .journal()
                .pace(folder, plan.pairs(), plan.length().dividedBy(2).toMillis());
        Map<String, List<double[]>> turns = new HashMap<>();
        for (String line : said) {
            setting.table().note("edge, journal: " + line);
            String[] words = line.split(" ");
            turns.computeIfAbsent(words[0], first -> new ArrayList<>())
                    .add(Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        List<double[]> bare = turns.getOrDefault("bare", List.of());
        List<double[]> journal = turns.getOrDefault("journal", List.of());
        List<double[]> together = turns.getOrDefault("together", List.of());
        setting.table()
                .ratio(
                        "T14",
                        "accept to durable, p50 / bare force, one client",
                        by(journal, bare, MEDIAN),
                        "≤ 2.0 (aim 1.5)");
        setting.table().ratio("T15", "the same, p99", by(journal, bare, P99), "≤ 3.0 (aim 2.0)");
        setting.table().ratio("T15", "the same, p99.9", by(journal, bare, P999), "reported");
        setting.table()
                .ratio(
                        "T16",
                        "64 clients / one client, entries a second",
                        by(together, journal, A_SECOND),
                        "≥ 5 (aim 8)");
    }

    private static List<Double> by(List<double[]> measured, List<double[]> reference, int figure) {
        return IntStream.range(0, measured.size())
                .mapToObj(pair -> measured.get(pair)[figure] / reference.get(pair)[figure])
                .toList();
    }
}
