package jp.madoguchi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged suite, headless, started once for all that is played on it: the day at the desk, and then a drill. What
 * {@code deploy/up --day-only --drill} does after it has built.
 */
public final class PlayedSuite {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final int[] OFFSETS = {1, 2, 3, 4, 10, 21, 22, 32, 40, 41, 100};

    private static @Nullable PlayedSuite once;

    private final int exitCode;
    private final String told;

    private PlayedSuite(int exitCode, String told) {
        this.exitCode = exitCode;
        this.told = told;
    }

    /** Plays it, unless it was played before. */
    public static synchronized PlayedSuite played() throws IOException, InterruptedException {
        if (once == null) {
            once = play();
        }
        return once;
    }

    private static PlayedSuite play() throws IOException, InterruptedException {
        Path told = Files.createTempFile("played-suite", ".log");
        Process suite = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dmadoguchi.repository=" + REPOSITORY,
                        "-jar",
                        "target/local-suite.jar",
                        "--day-only",
                        "--drill",
                        "--port-base",
                        Integer.toString(freeBase()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = suite.waitFor(15, TimeUnit.MINUTES);
        suite.destroy();
        String text = Files.readString(told);
        assertTrue(ended, () -> "it did not end:\n" + text);
        return new PlayedSuite(suite.exitValue(), text);
    }

    /** Everything must have been passed, and this must have been said. */
    public void mustHaveTold(String words) {
        assertTrue(told.contains(words), () -> "missing: " + words + "\n" + told);
        assertEquals(0, exitCode, () -> "something failed:\n" + told);
    }

    /** What it printed. */
    public String told() {
        return told;
    }

    private static int freeBase() {
        return IntStream.iterate(21_000, base -> base + 200)
                .limit(100)
                .filter(base -> IntStream.of(OFFSETS).allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free range of ports between 21000 and 41000"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
