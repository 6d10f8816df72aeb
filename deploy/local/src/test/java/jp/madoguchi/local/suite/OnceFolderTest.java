package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnceFolderTest {
    @TempDir
    private Path temp;

    private OnceFolder folder;

    @BeforeEach
    void name() {
        folder = new OnceFolder(temp.resolve("kafka"));
    }

    @Test
    void isNotFinishedBeforeItWasFilled() throws IOException {
        assertFalse(folder.isFinished());
        folder.begin();
        assertFalse(folder.isFinished());
    }

    @Test
    void isFinishedOnceItWasFilled() throws IOException {
        folder.begin();
        folder.finish();
        assertTrue(folder.isFinished());
    }

    @Test
    void throwsAwayWhatABrokenOffFillingLeft() throws IOException {
        folder.begin();
        Files.createDirectories(folder.path().resolve("inner"));
        Files.writeString(folder.path().resolve("inner/half"), "half");
        folder.begin();
        assertTrue(Files.isDirectory(folder.path()));
        assertFalse(Files.exists(folder.path().resolve("inner")));
    }
}
