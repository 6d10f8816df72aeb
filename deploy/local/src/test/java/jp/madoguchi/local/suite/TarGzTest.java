package jp.madoguchi.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {
    @TempDir
    private Path temp;

    @Test
    void leavesTheTopFolderOut() throws IOException {
        Path into = temp.resolve("into");
        TarGz.unpack(archive("keycloak-1/", "keycloak-1/lib/run.jar", "keycloak-1/version.txt"), into);
        assertEquals("keycloak-1/lib/run.jar", Files.readString(into.resolve("lib/run.jar")));
        assertEquals("keycloak-1/version.txt", Files.readString(into.resolve("version.txt")));
    }

    @Test
    void refusesAnEntryThatReachesOutside() throws IOException {
        Path archive = archive("keycloak-1/../../outside");
        assertThrows(IOException.class, () -> TarGz.unpack(archive, temp.resolve("into")));
        assertFalse(Files.exists(temp.resolve("outside")));
    }

    private Path archive(String... names) throws IOException {
        Path archive = temp.resolve("distribution.tar.gz");
        try (var tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(archive)), "UTF-8")) {
            for (String name : List.of(names)) {
                var entry = new TarArchiveEntry(name);
                byte[] content = entry.isDirectory() ? new byte[0] : name.getBytes(UTF_8);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}
