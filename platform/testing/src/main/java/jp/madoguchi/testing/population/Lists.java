package jp.madoguchi.testing.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** 元になる一覧: the committed lists the people are made of. Written by hand for this purpose; no register of anybody. */
final class Lists {
    private Lists() {}

    /** The cells of every line of this list, without the heading. */
    static List<List<String>> rows(String name) {
        String resource = "/population/" + name + ".csv";
        InputStream stream = Objects.requireNonNull(Lists.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a cell; none in an empty one. */
    static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
