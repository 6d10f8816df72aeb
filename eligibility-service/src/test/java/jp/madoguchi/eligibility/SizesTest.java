package jp.madoguchi.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 大きさ: how long the classes of this service are, without package and imports; printed and held to the house style. */
class SizesTest {
    private static final int MEDIAN_OF_MAIN = 40;
    private static final int MOST_OF_MAIN = 250;
    private static final int MEDIAN_OF_TESTS = 200;
    private static final int MOST_OF_TESTS = 400;

    @Test
    void classesAreShortAndNoneIsLong() throws IOException {
        hold("src/main/java", MEDIAN_OF_MAIN, MOST_OF_MAIN);
        hold("src/test/java", MEDIAN_OF_TESTS, MOST_OF_TESTS);
    }

    private static void hold(String folder, int median, int most) throws IOException {
        List<Size> sizes = sizes(Path.of(folder));
        Size middle = sizes.get(sizes.size() / 2);
        Size longest = sizes.get(sizes.size() - 1);
        print("%s: %d classes, median %d lines (at most %d), longest %d (at most %d): %s"
                .formatted(folder, sizes.size(), middle.lines(), median, longest.lines(), most, longest.name()));

        assertTrue(middle.lines() <= median, middle::toString);
        assertTrue(longest.lines() <= most, longest::toString);
    }

    private static List<Size> sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(Size::of)
                    .sorted(Comparator.comparingLong(Size::lines))
                    .toList();
        }
    }

    @SuppressWarnings("SystemOut") // the sizes are what the build shows
    private static void print(String line) {
        System.out.println(line);
    }

    private record Size(String name, long lines) {
        static Size of(Path file) {
            try (Stream<String> lines = Files.lines(file, UTF_8)) {
                return new Size(
                        String.valueOf(file.getFileName()),
                        lines.filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                                .count());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
