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
        assertEquals(List.of("keycloak"), new Leftovers(folder, PATIENCE).reap("postgresql"));
        assertTrue(left.waitFor(2, TimeUnit.SECONDS));
        assertEquals(List.of(), PidFile.in(folder));
    }

    @Test
    void makesWhatDoesNotListenEndWithItsOffspring() throws IOException, InterruptedException {
        Process deaf = start("kafka", "sh", "-c", "trap '' TERM; echo deaf; sleep 60; echo");
        assertEquals("deaf", deaf.inputReader().readLine());
        ProcessHandle offspring = offspringOf(deaf);
        assertEquals(List.of("kafka"), new Leftovers(folder, Duration.ofMillis(300)).reap("postgresql"));
        assertTrue(deaf.waitFor(2, TimeUnit.SECONDS));
        assertFalse(PidFile.isRunning(offspring));
    }

    @Test
    void endsTheOneThatOthersUseLast() throws IOException, InterruptedException {
        // The user notes whether its server was there when it ended.
        Process server = start("postgresql", "sleep", "60");
        Path note = folder.resolve("note");
        Process user = start(
                "claim-service",
                "sh",
                "-c",
                "trap 'kill -0 %d && echo served > %s; exit' TERM; echo up; while :; do sleep 0.05; done"
                        .formatted(server.pid(), note));
        assertEquals("up", user.inputReader().readLine());
        assertEquals(List.of("claim-service", "postgresql"), new Leftovers(folder, PATIENCE).reap("postgresql"));
        assertEquals("served", Files.readString(note).strip());
        assertTrue(server.waitFor(2, TimeUnit.SECONDS));
    }

    @Test
    void leavesAStrangerAlone() throws IOException, InterruptedException {
        Process stranger = start("kafka", "sleep", "60");
        Files.writeString(folder.resolve("kafka.pid"), stranger.pid() + " 1");
        assertEquals(List.of(), new Leftovers(folder, PATIENCE).reap("postgresql"));
        assertTrue(stranger.isAlive());
    }

    @Test
    void findsNothingInAnEmptyFolder() throws IOException, InterruptedException {
        assertEquals(List.of(), new Leftovers(folder, PATIENCE).reap("postgresql"));
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
