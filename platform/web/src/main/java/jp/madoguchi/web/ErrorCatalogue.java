package jp.madoguchi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * 誤りの目録: every problem this module can answer with, as data. What all modules share is in {@code /errors/web.csv}, a
 * module's own problems are in its {@code /errors/service.csv}.
 */
@Singleton
public class ErrorCatalogue {
    private static final List<ErrorEntry> ENTRIES = Stream.of("/errors/web.csv", "/errors/service.csv")
            .flatMap(file -> read(file).stream())
            .toList();

    /** All of them, those of every module first. */
    public List<ErrorEntry> entries() {
        return ENTRIES;
    }

    /** What the clerk is told; there is no problem of which nothing is told. */
    static String clerk(String code) {
        return ENTRIES.stream()
                .filter(entry -> entry.code().equals(code))
                .map(ErrorEntry::clerk)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no entry in the catalogue: " + code));
    }

    private static List<ErrorEntry> read(String file) {
        InputStream stream = ErrorCatalogue.class.getResourceAsStream(file);
        if (stream == null) {
            return List.of();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.lines().skip(1).map(ErrorEntry::parse).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
