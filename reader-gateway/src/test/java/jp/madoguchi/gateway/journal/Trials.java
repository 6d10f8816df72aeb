package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 試行の数: a test of chance runs a few times with every build and many times by hand
 * ({@code -Dmadoguchi.trials=full}). What it found is written to {@code target/figures}.
 */
final class Trials {
    private static final boolean IS_FULL = "full".equals(System.getProperty("madoguchi.trials"));

    private Trials() {}

    static int of(int everyBuild, int byHand) {
        return IS_FULL ? byHand : everyBuild;
    }

    static void write(String name, String figures) {
        Path folder = Path.of("target", "figures");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".txt"), List.of(figures));
        } catch (IOException notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }
}
