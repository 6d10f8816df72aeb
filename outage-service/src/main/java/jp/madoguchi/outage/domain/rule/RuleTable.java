package jp.madoguchi.outage.domain.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** 規則の表: the rows of a table of this service, under {@code /rules}. Cells hold no comma. */
final class RuleTable {
    private RuleTable() {}

    static <T> List<T> rows(String name, Function<String[], T> parse) {
        String resource = "/rules/" + name + ".csv";
        InputStream stream = Objects.requireNonNull(RuleTable.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> parse.apply(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
