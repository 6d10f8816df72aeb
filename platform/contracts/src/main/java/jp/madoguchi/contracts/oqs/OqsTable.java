package jp.madoguchi.contracts.oqs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** 表: rows of a list shipped with this module under {@code /oqs}, each with its certainty and source. */
final class OqsTable {
    private OqsTable() {}

    static List<String[]> rows(String name) {
        String resource = "/oqs/" + name + ".csv";
        InputStream stream = Objects.requireNonNull(OqsTable.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
