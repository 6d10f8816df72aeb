package jp.madoguchi.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一度だけ作るフォルダ: a folder that is filled once and then kept. One whose filling was broken off, say by a kill, is thrown
 * away
 * and filled anew; never half used.
 *
 * @param path the folder
 */
record OnceFolder(Path path) {
    /** Whether it was filled to the end. */
    boolean isFinished() {
        return Files.exists(marker());
    }

    /** Empties it, to be filled. */
    void begin() throws IOException {
        Files.deleteIfExists(marker());
        delete(path);
        Files.createDirectories(path);
    }

    /** Says that it is filled. */
    void finish() throws IOException {
        Files.createFile(marker());
    }

    private Path marker() {
        return path.resolveSibling(path.getFileName() + ".finished");
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
