package jp.madoguchi.gateway.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 保存の前の強制書き込み: between what an entry wrote into the log and the word that it is saved, the system forced the log. */
class FsyncCountTest {
    private static final Pattern WRITTEN = Pattern.compile("pwrite64\\([0-9]+<[^>]*journal\\.db-wal>");
    private static final Pattern FORCED = Pattern.compile("(fdatasync|fsync)\\([0-9]+<[^>]*journal\\.db-wal>");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (fdatasync|fsync) resumed>");
    private static final Pattern SAID = Pattern.compile("write\\([0-9]+<[^>]*>, \"ok ");

    @TempDir
    Path home;

    private int forces;
    private int acknowledged;

    @Test
    void everyWordOfOneClientFollowsAForceOfItsOwn() throws IOException, InterruptedException {
        trace(1, 200);

        assertEquals(200, acknowledged);
        assertTrue(forces >= 200, forces + " forces");
        Trials.write("forces-1", acknowledged + " acknowledgements, " + forces + " forces of the log");
    }

    @Test
    void manyClientsShareAForceAndNoneIsToldBeforeIt() throws IOException, InterruptedException {
        trace(64, 640);

        assertEquals(640, acknowledged);
        assertTrue(forces >= 10 && forces < 640, forces + " forces");
        Trials.write("forces-64", acknowledged + " acknowledgements, " + forces + " forces of the log");
    }

    private void trace(int together, int most) throws IOException, InterruptedException {
        assumeTrue(SystemCalls.canBeTraced(), "no system call can be counted here: needs strace(1)");
        Path trace = home.resolve("trace");
        List<String> said = SystemCalls.run(
                home.resolve("home"),
                List.of("-y", "-e", "trace=pwrite64,fdatasync,fsync,write", "-o", trace.toString()),
                Integer.toString(together),
                Integer.toString(most));
        assertEquals(most, said.stream().filter(line -> line.startsWith("ok ")).count());
        boolean isForced = true;
        boolean isForcing = false;
        for (String line : Files.readAllLines(trace)) {
            if (WRITTEN.matcher(line).find()) {
                isForced = false;
            } else if (FORCED.matcher(line).find()) {
                isForcing = line.contains("unfinished");
                isForced = !isForcing;
                forces++;
            } else if (isForcing && RESUMED.matcher(line).find()) {
                isForcing = false;
                isForced = true;
            } else if (SAID.matcher(line).find()) {
                assertTrue(isForced, "said before it was forced");
                acknowledged++;
            }
        }
    }
}
