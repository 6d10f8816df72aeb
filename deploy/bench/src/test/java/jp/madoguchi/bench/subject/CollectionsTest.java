package jp.madoguchi.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionsTest {
    @TempDir
    Path folder;

    @Test
    void tellsThePausesAndTheMostAndTheLastThatWasLeftAfterOne() throws IOException {
        Path log = Files.writeString(folder.resolve("gc.log"), """
                [0.006s][info][gc] Using G1
                [0.512s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->6M(512M) 4.219ms
                [1.734s][info][gc] GC(1) Concurrent Mark Cycle 21.005ms
                [2.034s][info][gc] GC(1) Pause Remark 65M->61M(512M) 1.300ms
                [3.034s][info][gc] GC(2) Pause Young (Mixed) (G1 Evacuation Pause) 130M->40M(512M) 9.000ms
                """);

        assertEquals(new Collections(3, 61, 40, 9.0, 9.0), Collections.read(log));
    }

    @Test
    void tellsNothingOfAProgramThatNeverCollected() throws IOException {
        Path log = Files.writeString(folder.resolve("gc.log"), "[0.006s][info][gc] Using Serial\n");

        assertEquals(new Collections(0, 0, 0, 0, 0), Collections.read(log));
    }
}
