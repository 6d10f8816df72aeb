package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.Settings;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceFolderSetupTest {
    @TempDir
    Path home;

    private JournalFixture journal;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Settings settings() {
        return new ReaderStores(journal).settings();
    }

    /** The gateway starts with this folder. */
    private void starts(Path folder) {
        GatewayConfig config = TestSettings.of(home, Map.of("gateway.face-folder", folder.toString()));
        new FaceFolderSetup(config, settings()).prepare();
    }

    private void remembers(Path folder) {
        await().untilAsserted(() ->
                assertEquals(Optional.of(folder.toString()), settings().get("face-folder")));
    }

    @Test
    void makesTheFolderAtTheFirstStartAndNotAtALaterOne() throws IOException {
        Path folder = home.resolve("results/face");
        starts(folder);
        assertTrue(Files.isDirectory(folder));
        remembers(folder);

        Files.delete(folder);
        close();
        open();
        starts(folder);

        assertFalse(Files.exists(folder), "a share that is lost is not made good by an empty folder");
    }

    @Test
    void makesAnotherFolderTheClinicChose() {
        starts(home.resolve("face"));
        remembers(home.resolve("face"));

        starts(home.resolve("other"));

        assertTrue(Files.isDirectory(home.resolve("other")));
        remembers(home.resolve("other"));
    }

    @Test
    void triesAgainAtTheNextStartWhatCouldNotBeMade() throws IOException {
        Path folder = home.resolve("face");
        Files.writeString(folder, "no folder");
        starts(folder);
        assertEquals(Optional.empty(), settings().get("face-folder"));

        Files.delete(folder);
        starts(folder);

        assertTrue(Files.isDirectory(folder));
    }
}
