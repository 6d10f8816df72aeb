package jp.madoguchi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** 機能の行: which tests of a module prove each; a proof that is gone or was renamed breaks the build. */
public final class FeatureRows {
    private static final Path TABLE = Path.of("src/test/resources/cases/rows.csv");
    private static final Path README = Path.of("README.md");

    private final Class<?> test;
    private final List<Row> rows;

    private FeatureRows(Class<?> test, List<Row> rows) {
        this.test = test;
        this.rows = rows;
    }

    /** The table of the module whose tests stand in the package of this one and below. */
    public static FeatureRows of(Class<?> test) throws IOException {
        List<Row> rows = Files.readAllLines(TABLE, UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[0], cells[1], List.of(cells[2].split(" "))))
                .toList();
        return new FeatureRows(test, rows);
    }

    /** Rows of one letter, both numbers included. */
    public static Stream<String> numbered(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    /** In the order of the table. */
    public List<String> names() {
        return rows.stream().map(Row::name).toList();
    }

    /** Fails where a test the table names is not there, and gives the table to be printed. */
    public String proved() {
        for (Row row : rows) {
            row.proofs().stream().filter(proof -> !exists(proof)).forEach(gone -> {
                throw new AssertionError(row.name() + ": " + gone);
            });
        }
        return rows.stream().map(Row::printed).collect(Collectors.joining("\n"));
    }

    /** Fails where the README of the module shows another table. */
    public void areInTheReadme() throws IOException {
        List<String> readme = Files.readAllLines(README, UTF_8);
        rows.stream().map(Row::shown).filter(line -> !readme.contains(line)).forEach(missing -> {
            throw new AssertionError(missing + " is not in the README");
        });
    }

    private boolean exists(String proof) {
        String[] names = proof.split("#");
        try {
            // Not initialised: some start what they need.
            Class<?> found = Class.forName(test.getPackageName() + "." + names[0], false, test.getClassLoader());
            return Arrays.stream(found.getDeclaredMethods())
                    .filter(method -> names.length == 1 || method.getName().equals(names[1]))
                    .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    /** 機能の行. */
    private record Row(String name, String asksFor, List<String> proofs) {
        String printed() {
            return "%-4s %s\n       %s".formatted(name, asksFor, String.join("\n       ", proofs));
        }

        /** As a README shows it: the tests without their methods. */
        String shown() {
            return proofs.stream()
                    .map(proof -> proof.replaceFirst("#.*", "").replaceFirst(".*\\.", ""))
                    .distinct()
                    .collect(Collectors.joining(" · ", "| " + name + " | ", " |"));
        }
    }
}
