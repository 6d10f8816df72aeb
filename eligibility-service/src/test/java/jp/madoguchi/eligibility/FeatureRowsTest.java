package jp.madoguchi.eligibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** 機能の行: which tests prove each, printed with every build; a proof that is gone or was renamed breaks it. */
class FeatureRowsTest {
    private static final Path TABLE = Path.of("src/test/resources/cases/rows.csv");
    private static final String BASE = "jp.madoguchi.eligibility.";

    @Test
    void everyRowIsProvedByTestsThatExist() throws IOException {
        List<String> lines = Files.readAllLines(TABLE, UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|");
            List<String> proofs = List.of(cells[2].split(" "));
            proofs.forEach(proof -> assertTrue(exists(proof), cells[0] + ": " + proof));
            print("%-4s %s%n       %s".formatted(cells[0], cells[1], String.join("\n       ", proofs)));
        }

        assertEquals(
                Stream.concat(IntStream.rangeClosed(1, 13).mapToObj(row -> "L" + row), Stream.of("I6", "A1", "A3"))
                        .toList(),
                lines.stream().skip(1).map(line -> line.split("\\|")[0]).toList());
    }

    private static boolean exists(String proof) {
        String[] names = proof.split("#");
        try {
            Class<?> test = Class.forName(BASE + names[0]);
            return Arrays.stream(test.getDeclaredMethods())
                    .filter(method -> names.length == 1 || method.getName().equals(names[1]))
                    .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    @SuppressWarnings("SystemOut") // the table is what the build shows
    private static void print(String line) {
        System.out.println(line);
    }
}
