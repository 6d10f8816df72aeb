package jp.madoguchi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** 結果の表: told as it grows, and once whole at the end. */
public final class Table {
    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Table(PrintStream out) {
        this.out = out;
    }

    /** Something on the way. */
    public void note(String text) {
        out.println("    " + text);
    }

    /** A figure. */
    public void line(String target, String what, String figure, String bound) {
        String line = "| %-4s | %-50s | %-28s | %-18s |".formatted(target, what, figure, bound);
        lines.add(line);
        out.println(line);
    }

    /** A ratio: the median of the pairs, with the lowest and the highest. */
    public void ratio(String target, String what, List<Double> pairs, String bound) {
        List<Double> sorted = pairs.stream().sorted().toList();
        line(
                target,
                what,
                "%.2f (%.2f–%.2f)"
                        .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1)),
                bound);
    }

    void whole(String machine) {
        out.println();
        out.println(machine);
        lines.forEach(out::println);
    }
}
