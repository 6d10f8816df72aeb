package jp.madoguchi.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsWhatIsRecordedAndForgetsIt() throws IOException, InterruptedException {
        Process left = start("keycloak", "sleep", "60");
        assertEquals(List.of("keycloak"), new Leftovers(folder, PATIENCE).reap());
        assertTrue(left.waitFor(2, TimeUnit.SECONDS));
        assertEquals(List.of(), PidFile.in(folder));
    }

    @Test
    void makesWhatDoesNotListenEndWithItsOffspring() throws IOException, InterruptedException {
        Process deaf = start("kafka", "sh", "-c", "trap '' TERM; echo deaf; sleep 60; echo");
        assertEquals("deaf", deaf.inputReader().readLine());
        ProcessHandle offspring = offspringOf(deaf);
        assertEquals(List.of("kafka"), new Leftovers(folder, Duration.ofMillis(300)).reap());
        assertTrue(deaf.waitFor(2, TimeUnit.SECONDS));
        assertFalse(PidFile.isRunning(offspring));
    }

    @Test
    void leavesAStrangerAlone() throws IOException, InterruptedException {
        Process stranger = start("kafka", "sleep", "60");
        Files.writeString(folder.resolve("kafka.pid"), stranger.pid() + " 1");
        assertEquals(List.of(), new Leftovers(folder, PATIENCE).reap());
        assertTrue(stranger.isAlive());
    }

    @Test
    void findsNothingInAnEmptyFolder() throws IOException, InterruptedException {
        assertEquals(List.of(), new Leftovers(folder, PATIENCE).reap());
    }

    private Process start(String name, String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        PidFile.of(folder, name).write(process.toHandle());
        return process;
    }

    private static ProcessHandle offspringOf(Process process) {
        return await().until(() -> process.descendants().findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
