package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.domain.Balance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * 停電と強制終了: a process that is killed without warning while it saves. What it called saved is there, whole, and in
 * order.
 */
class JournalCrashTest {
    private static final int ACKNOWLEDGED = 30;

    @TempDir
    Path home;

    @RepeatedTest(3)
    void keepsWhatItCalledSavedWhenTheProcessIsKilled() throws IOException, InterruptedException {
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingDesk.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<UUID> saved = new ArrayList<>();
        try (BufferedReader acknowledgements = desk.inputReader()) {
            while (saved.size() < ACKNOWLEDGED) {
                String line = acknowledgements.readLine();
                assertTrue(line != null, "the desk ended by itself");
                saved.add(UUID.fromString(line));
            }
            desk.destroyForcibly();
            desk.waitFor();
        }

        try (JournalFixture reopened = new JournalFixture(home)) {
            assertTrue(reopened.journal.isIntact());
            for (UUID visit : saved) {
                assertEquals(2, now(reopened.visits.entriesOf(visit)).size(), "a saved visit has both its entries");
            }
            Balance balance = now(reopened.visits.balance());
            assertEquals(balance.visits(), balance.declarations(), "no half visit");
        }
    }
}
