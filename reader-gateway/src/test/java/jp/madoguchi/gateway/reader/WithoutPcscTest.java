package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.gateway.domain.CardCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine without PC/SC: another JVM, to which the service of PC/SC does not exist. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WithoutPcscTest {
    @Test
    void saysThatTheReaderIsMissing(@TempDir Path folder) throws IOException, InterruptedException {
        Path outcome = folder.resolve("outcome");
        ProcessBuilder alone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Machine.class.getName(),
                        outcome.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        alone.environment().put("PCSCLITE_CSOCK_NAME", folder.resolve("nobody").toString());
        Process machine = alone.start();
        assertTrue(machine.waitFor(40, TimeUnit.SECONDS), "still running");
        assertEquals("READER_MISSING", Files.readString(outcome));
    }

    /** The other JVM. */
    static final class Machine {
        private Machine() {}

        public static void main(String[] arguments) throws IOException {
            PcscReader reader = new PcscReader(new SimpleMeterRegistry());
            CardCode code = CardCode.check("54032620310815", LocalDate.of(2026, 11, 21))
                    .match(plausible -> plausible, findings -> {
                        throw new AssertionError(findings);
                    });
            Files.writeString(
                    Path.of(arguments[0]),
                    CardDialogTest.outcome(reader.read(code).await().atMost(Duration.ofSeconds(20))));
        }
    }
}
