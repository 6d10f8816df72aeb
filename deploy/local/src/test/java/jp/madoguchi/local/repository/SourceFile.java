package jp.madoguchi.local.repository;

import java.util.List;

/** A text file of the repository; the path is written from its root with slashes. */
record SourceFile(String path, List<String> lines) {
    boolean is(String... endings) {
        return List.of(endings).stream().anyMatch(path::endsWith);
    }
}
