package jp.madoguchi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 常駐の設定: the systemd unit of the archive, judged by systemd itself. Whether it runs is not asked here: that needs a
 * machine that was started by systemd.
 */
class SystemdUnitTest {
    private static final Path JUDGE = Path.of("/usr/bin/systemd-analyze");
    private static final String PLACE = "/opt/madoguchi-gateway";

    @TempDir
    Path folder;

    @Test
    void systemdHasNothingToSayAgainstIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(JUDGE), "no unit can be judged here: needs systemd-analyze(1)");
        Path dist = Path.of("src", "main", "dist");
        Path script = Files.createDirectories(folder.resolve("bin")).resolve("madoguchi-gateway");
        Files.copy(dist.resolve("bin/madoguchi-gateway"), script);
        assertTrue(script.toFile().setExecutable(true));
        Path unit = folder.resolve("madoguchi-gateway.service");
        Files.writeString(
                unit,
                Files.readString(dist.resolve("systemd/madoguchi-gateway.service"))
                        .replace(PLACE, folder.toString()));

        Process judging = new ProcessBuilder(
                        List.of(JUDGE.toString(), "verify", "--man=no", "--recursive-errors=no", unit.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(judging.getInputStream().readAllBytes(), UTF_8);

        assertEquals(0, judging.waitFor(), said);
    }
}
