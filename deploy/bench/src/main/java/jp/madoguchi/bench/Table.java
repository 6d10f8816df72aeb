package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 結果の表: told as it grows, and once whole at the end, on the terminal and as Markdown. */
public final class Table {
    private static final String ROW = "| %-4s | %-58s | %-34s | %-20s |";

    private final PrintStream out;
    private final List<String> head = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(PrintStream out) {
        this.out = out;
        lines.add(ROW.formatted("", "measured", "figure", "bound"));
        lines.add("|---|---|---|---|");
    }

    /** What stands over the table, below the machine: how whoever is measured was set up. */
    public void head(String text) {
        head.add(text);
    }

    /** Something on the way: each pair, each distribution. */
    public void note(String text) {
        notes.add(text);
        out.println("    " + text);
    }

    /** What a reader must know to understand the figures of a target. */
    public void remark(String target, String text) {
        remarks.add("- " + target + ": " + text);
    }

    /** A figure. */
    public void line(String target, String what, String figure, String bound) {
        String line = ROW.formatted(target, what, figure, bound);
        lines.add(line);
        out.println(line);
    }

    /** A ratio: the median of the pairs, with the lowest and the highest. */
    public void ratio(String target, String what, List<Double> pairs, String bound) {
        List<Double> sorted = pairs.stream().sorted().toList();
        line(
                target,
                what,
                "%.2f (%.2f–%.2f)".formatted(median(sorted), sorted.get(0), sorted.get(sorted.size() - 1)),
                bound);
    }

    /** The one in the middle, or between the two there. */
    public static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
    }

    /** Tells the whole and keeps it in this file. */
    void whole(String machine, Path file) throws IOException {
        var text = new ArrayList<String>();
        text.add(machine);
        text.addAll(head);
        text.add("");
        text.addAll(lines);
        text.add("");
        text.addAll(remarks);
        out.println();
        text.forEach(out::println);
        text.add("");
        text.add("```");
        text.addAll(notes);
        text.add("```");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text);
        out.println();
        out.println("also in " + file);
    }
}
