package jp.madoguchi.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheProcessItRecorded() throws IOException {
        ProcessHandle me = ProcessHandle.current();
        PidFile.of(folder, "kafka").write(me);
        PidFile found = PidFile.in(folder).get(0);
        assertEquals("kafka", found.name());
        assertEquals(Optional.of(me), found.living());
    }

    @Test
    void takesAProcessWithAnotherStartTimeForAStranger() throws IOException {
        ProcessHandle me = ProcessHandle.current();
        long tenSecondsEarlier =
                me.info().startInstant().orElse(Instant.EPOCH).minusSeconds(10).toEpochMilli();
        Files.writeString(folder.resolve("kafka.pid"), me.pid() + " " + tenSecondsEarlier);
        assertTrue(PidFile.of(folder, "kafka").living().isEmpty());
    }

    @Test
    void findsNothingOnceTheProcessHasEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        PidFile record = PidFile.of(folder, "kafka");
        record.write(process.toHandle());
        process.destroyForcibly().waitFor();
        assertTrue(record.living().isEmpty());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "12", "12 x", "x 12", "-1 12", "1 2 3", "99999999999999999999 1"})
    void findsNothingInADamagedRecord(String text) throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), text);
        assertTrue(PidFile.of(folder, "kafka").living().isEmpty());
    }
}
