package jp.madoguchi.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final List<String> endedByThemselves = new CopyOnWriteArrayList<>();
    private Children children;

    @BeforeEach
    void prepare() {
        children = new Children(folder, folder, child -> endedByThemselves.add(child.name()));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        children.stopRest(SOON);
    }

    @Test
    void startsAProgramWithItsEnvironmentAndKeepsItsOutput() throws IOException, InterruptedException {
        Child child = start("talker", Map.of("WORD", "窓口"), "echo one; echo $WORD >&2; exit 3");
        assertTrue(child.endsWithin(SOON));
        assertEquals(3, child.exitCode());
        assertEquals(List.of("one", "窓口"), child.lastLines(5));
        assertEquals(List.of("窓口"), child.lastLines(1));
    }

    @Test
    void appendsToTheLogWhenAProgramIsStartedAgain() throws IOException, InterruptedException {
        assertTrue(start("talker", Map.of(), "echo first").endsWithin(SOON));
        Child again = start("talker", Map.of(), "echo second");
        assertTrue(again.endsWithin(SOON));
        assertEquals(List.of("first", "second"), again.lastLines(5));
    }

    @Test
    void recordsTheProcessSoThatItCanBeFoundAgain() throws IOException {
        Child child = start("sleeper", Map.of(), "exec sleep 60");
        Optional<ProcessHandle> found = PidFile.of(folder, "sleeper").living();
        assertEquals(Optional.of(child.pid()), found.map(ProcessHandle::pid));
    }

    @Test
    void tellsWhenAWatchedProgramEndsByItself() throws IOException {
        start("short", Map.of(), "exec sleep 0.1").watch();
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("short"), endedByThemselves));
    }

    @Test
    void keepsQuietWhenTheEndWasAskedFor() throws IOException, InterruptedException {
        Child stopped = start("stopped", Map.of(), "exec sleep 60");
        Child killed = start("killed", Map.of(), "exec sleep 60");
        stopped.watch();
        killed.watch();
        stopped.stop(SOON);
        killed.kill();
        Child last = start("last", Map.of(), "exit 0");
        last.watch();
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("last"), endedByThemselves));
        assertFalse(stopped.isAlive());
        assertEquals(137, killed.exitCode());
    }

    @Test
    void startsNothingOnceTheEndHasBegun() {
        children.close();
        assertThrows(IOException.class, () -> start("late", Map.of(), "exec sleep 60"));
    }

    @Test
    void knowsTheMemoryOfARunningProgram() throws IOException {
        Child child = start("sleeper", Map.of(), "exec sleep 60");
        Memory.residentMiB(child.pid()).ifPresent(mib -> assertTrue(mib < 100, "sleep takes " + mib + " MiB"));
        Memory.ownMiB().ifPresent(mib -> assertTrue(mib > 10, "a JVM takes " + mib + " MiB"));
    }

    private Child start(String name, Map<String, String> environment, String script) throws IOException {
        return children.start(new Launch(name, List.of("sh", "-c", script), environment, folder));
    }
}
