package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 消している間の強制終了: the chain stands from its first entry on, and every visit is still known to have been taken. */
class ForgetKillTest {
    private static final int LATEST_MILLIS = 200;

    @TempDir
    Path home;

    private final Set<UUID> saved = new HashSet<>();

    @Test
    void losesNoVisitAndBreaksNoChain() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        int kills = Trials.of(3, 100);
        long gone = 0;
        for (int kill = 0; kill < kills; kill++) {
            saveAndForgetUntilKilled(chance);
            gone = check("kill " + kill + ", seed " + seed);
        }
        assertTrue(gone > 0, "nothing was let go");
        Trials.write(
                "kills-forgetting",
                kills + " kills, " + saved.size() + " visits acknowledged, " + gone + " entries let go, 0 lost");
    }

    private void saveAndForgetUntilKilled(Random chance) throws IOException, InterruptedException {
        SavingProcess desk = SavingProcess.start(home, "2", "0", "true", "true");
        int most = saved.size() + 10 + chance.nextInt(20);
        try (BufferedReader lines = desk.lines()) {
            while (saved.size() < most) {
                assertTrue(note(lines.readLine()), "the desk ended by itself");
            }
            long until = System.nanoTime() + 1_000_000L * (1 + chance.nextInt(LATEST_MILLIS));
            Thread killer = new Thread(() -> {
                LockSupport.parkNanos(until - System.nanoTime());
                ProcessHandle.of(desk.pid()).ifPresent(ProcessHandle::destroyForcibly);
            });
            killer.start();
            while (note(lines.readLine())) {
                // Whatever it said before it was killed counts.
            }
            killer.join();
        }
        desk.kill();
    }

    private boolean note(String line) {
        if (line != null && line.length() >= 39 && line.startsWith("ok ")) {
            saved.add(UUID.fromString(line.substring(3)));
        }
        return line != null;
    }

    /** How many entries had gone. */
    private long check(String when) {
        try (JournalFixture reopened = new JournalFixture(home)) {
            assertTrue(reopened.journal.isIntact(), when);
            assertEquals(List.of(), reopened.journal.missing(), when);
            assertEquals(0, reopened.journal.identity().epoch(), when);
            for (UUID visit : saved) {
                assertTrue(
                        now(reopened.journal.append(DeskFixture.visit(visit, true)))
                                .match(anew -> false, repeated -> true, () -> false),
                        () -> when + ": lost");
            }
            return now(reopened.journal.next(1, 1)).get(0).sequence() - 1;
        }
    }
}
