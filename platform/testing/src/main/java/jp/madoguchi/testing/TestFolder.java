package jp.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** 試験のフォルダ: for what lives longer than a test and must not be left behind. Whoever makes one removes it. */
public final class TestFolder {
    private TestFolder() {}

    /** A new one of this name, among the machine's temporary files. */
    public static Path create(String name) {
        try {
            return Files.createTempDirectory("madoguchi-" + name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Removes it with all that is in it; what is gone meanwhile is gone all the same. */
    public static void remove(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException stillInUse) {
            throw new UncheckedIOException(stillInUse);
        }
    }
}
