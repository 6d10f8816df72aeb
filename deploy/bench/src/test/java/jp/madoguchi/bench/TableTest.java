package jp.madoguchi.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private final Table table =
            new Table(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void keepsTheMedianOfTheRatiosWithTheLowestAndTheHighest() throws IOException {
        table.ratio("T1", "odd", List.of(3.0, 1.0, 2.0), "≤ 2");
        table.ratio("T2", "even", List.of(4.0, 1.0), "≤ 2");

        String text = kept();

        assertTrue(text.contains("2.00 (1.00–3.00)"), text);
        assertTrue(text.contains("2.50 (1.00–4.00)"), text);
    }

    @Test
    void keepsTheMachineTheRemarksAndEachPairBesideTheFigures() throws IOException {
        table.line("T4", "p99", "4.2 ms", "≤ 10 ms");
        table.remark("T4", "how it was measured");
        table.note("pair 1: a, b");

        String text = kept();

        assertTrue(text.startsWith("two cores"), text);
        assertTrue(text.contains("- T4: how it was measured") && text.contains("pair 1: a, b"), text);
        assertTrue(text.indexOf("4.2 ms") < text.indexOf("pair 1: a, b"), text);
    }

    private String kept() throws IOException {
        Path file = folder.resolve("target/results.md");
        table.whole("two cores", file);
        return Files.readString(file);
    }
}
