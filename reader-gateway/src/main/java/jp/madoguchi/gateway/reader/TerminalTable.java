package jp.madoguchi.gateway.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** 端末についての表: what is known of the terminal, each row with its source, the day it was checked and its certainty. */
final class TerminalTable {
    private TerminalTable() {}

    /** The rows of {@code /terminal-NAME.csv}, without its heading. */
    static List<String[]> rows(String name) {
        String resource = "/terminal-" + name + ".csv";
        InputStream stream = Objects.requireNonNull(TerminalTable.class.getResourceAsStream(resource), resource);
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.lines().skip(1).map(row -> row.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
