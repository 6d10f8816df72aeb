package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 置き場の一覧: read to its end at once. A share that fails halfway fails as one that failed at the start. */
final class Listing {
    private Listing() {}

    static List<Path> of(Path folder, DirectoryStream.Filter<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, wanted)) {
            files.forEach(found::add);
        } catch (DirectoryIteratorException failedHalfway) {
            throw failedHalfway.getCause();
        }
        return found;
    }
}
