package jp.madoguchi.local.suite;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** 配布物の展開: unpacks a distribution whose files all lie in one top folder, which is left out. */
final class TarGz {
    private TarGz() {}

    static void unpack(Path archive, Path into) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        String inside = entry.getName().replaceFirst("^(\\./)?[^/]*/?", "");
        Path target = into.resolve(inside).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isFile()) {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
        }
    }
}
