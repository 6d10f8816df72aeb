package jp.madoguchi.local.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Plays the day at the desk, headless, against the packaged suite: what {@code deploy/up --day-only} does after it
 * has built.
 */
class DayAtTheDeskIT {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final int[] OFFSETS = {1, 2, 3, 4, 10, 21, 22, 32, 40, 41, 100};

    @Test
    void losesNobodyAndDoublesNobody() throws IOException, InterruptedException {
        Path told = Files.createTempFile("day-at-the-desk", ".log");
        Process suite = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dmadoguchi.repository=" + REPOSITORY,
                        "-jar",
                        "target/local-suite.jar",
                        "--day-only",
                        "--port-base",
                        Integer.toString(freeBase()))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = suite.waitFor(12, TimeUnit.MINUTES);
        suite.destroy();
        String day = Files.readString(told);

        assertTrue(ended, () -> "the day did not end:\n" + day);
        assertEquals(0, suite.exitValue(), () -> "the day failed:\n" + day);
        assertTrue(
                day.contains("6 taken = 6 visits = 5 written + 1 held with a reason; 0 lost, 0 doubled"),
                () -> "the balance is missing:\n" + day);
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
