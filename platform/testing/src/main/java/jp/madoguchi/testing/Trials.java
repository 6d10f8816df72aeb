package jp.madoguchi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * 試行の数: a test of chance runs a few times with every build and many times by hand
 * ({@code -Dmadoguchi.trials=full}). What it found is written to {@code target/figures}.
 */
public final class Trials {
    private static final boolean IS_FULL = "full".equals(System.getProperty("madoguchi.trials"));

    private Trials() {}

    /** Whether every trial is made. */
    public static boolean isFull() {
        return IS_FULL;
    }

    /** So many with every build, or so many by hand. */
    public static int of(int everyBuild, int byHand) {
        return IS_FULL ? byHand : everyBuild;
    }

    /** Keeps what was found. */
    public static void write(String name, String figure) {
        write(name, List.of(figure));
    }

    /** Keeps what was found, a line for each. */
    public static void write(String name, List<String> figures) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "figures"));
            Files.write(folder.resolve(name + ".txt"), figures);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
