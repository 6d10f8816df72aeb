package jp.madoguchi.contracts.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 同梱の一覧: the rows of a list that a module ships, as comma-separated values (RFC 4180) with a row to a line. A list
 * that is not as its reader expects it is a mistake of ours and refused whole. No library reads it, because what an
 * integrator depends on brings none along.
 */
public final class ShippedList {
    private static final String REMARK = "#";
    private static final Pattern CELL =
            Pattern.compile("(?:\"(?<quoted>[^\"]*(?:\"\"[^\"]*)*)\"|(?<plain>[^\",]*))(?<end>,|$)");

    private ShippedList() {}

    /** The cells of every row of this resource of the module that owns the class, which has exactly these columns. */
    public static List<String[]> rows(Class<?> owner, String resource, String... columns) {
        InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(stream, UTF_8)) {
            return rows(resource, reader, columns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String[]> rows(String name, Reader reader, String... columns) {
        List<String> lines = new BufferedReader(reader)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(REMARK))
                .toList();
        if (lines.isEmpty() || !Arrays.equals(cells(lines.get(0)), columns)) {
            throw new IllegalArgumentException(name + " has other columns than " + List.of(columns));
        }
        return lines.stream()
                .skip(1)
                .map(line -> row(name, line, columns.length))
                .toList();
    }

    private static String[] row(String name, String line, int columns) {
        String[] cells = cells(line);
        if (cells.length != columns) {
            throw new IllegalArgumentException(name + " has no " + columns + " cells in: " + line);
        }
        return cells;
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        boolean isLast = false;
        while (!isLast) {
            if (!cell.lookingAt()) {
                throw new IllegalArgumentException("a quotation mark is out of place in: " + line);
            }
            String quoted = cell.group("quoted");
            cells.add(quoted == null ? cell.group("plain") : quoted.replace("\"\"", "\""));
            isLast = cell.group("end").isEmpty();
            cell.region(cell.end(), line.length());
        }
        return cells.toArray(String[]::new);
    }
}
