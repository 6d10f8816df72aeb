package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path root;

    @Test
    void isHeldByOneLauncherAtATime() throws IOException, SuiteFailure {
        StateFolder held = StateFolder.open(root, 8080);
        var failure = assertThrows(SuiteFailure.class, () -> StateFolder.open(root, 8080));
        assertTrue(failure.told().contains("already started"), failure.told());
        held.close();
        StateFolder.open(root, 8080).close();
    }

    @Test
    void keepsPortBasesApart() throws IOException, SuiteFailure {
        try (var one = StateFolder.open(root, 8080);
                var other = StateFolder.open(root, 9080)) {
            assertEquals(root.resolve("8080/kafka"), one.kafka());
            assertEquals(root.resolve("9080/kafka"), other.kafka());
            assertTrue(Files.isDirectory(one.face()));
        }
    }

    @Test
    void setsTheLogsOfTheRunBeforeAside() throws IOException, SuiteFailure {
        try (var state = StateFolder.open(root, 8080)) {
            Path log = state.logs().resolve("kafka.log");
            Files.writeString(log, "run 1");
            state.turnLogs();
            assertFalse(Files.exists(log));
            Files.writeString(log, "run 2");
            state.turnLogs();
            assertEquals("run 2", Files.readString(state.logs().resolve("kafka.previous.log")));
        }
    }

    @Test
    void keepsASecretOnceDrawn() throws IOException, SuiteFailure {
        String drawn;
        try (var state = StateFolder.open(root, 8080)) {
            drawn = state.secret("declaration-key");
            assertNotEquals(drawn, state.secret("desk-session-key"));
        }
        try (var state = StateFolder.open(root, 8080)) {
            assertEquals(drawn, state.secret("declaration-key"));
            assertEquals(32, Base64.getDecoder().decode(drawn).length);
        }
    }
}
