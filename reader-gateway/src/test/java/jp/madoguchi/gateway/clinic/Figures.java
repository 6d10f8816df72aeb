package jp.madoguchi.gateway.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 計ったもの: lines for {@code target/figures}, and how much is measured. */
public final class Figures {
    private static final boolean IS_FULL = "full".equals(System.getProperty("madoguchi.trials"));

    private Figures() {}

    /** So many with every build, or so many by hand ({@code -Dmadoguchi.trials=full}). */
    public static int of(int everyBuild, int byHand) {
        return IS_FULL ? byHand : everyBuild;
    }

    public static void write(String name, List<String> lines) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "figures"));
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }
}
