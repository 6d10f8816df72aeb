package jp.madoguchi.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.list.ShippedList;

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
        return ErrorCatalogue.class.getResource(file) == null
                ? List.of()
                : ShippedList.rows(ErrorCatalogue.class, file, "code", "status", "fallback", "clerk", "vendor").stream()
                        .map(ErrorEntry::of)
                        .toList();
    }
}
