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
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 停電と強制終了: a process that is killed without warning, at any moment, while it saves or sends. What it called saved is
 * there, whole and in order; what nobody tried is not.
 */
class KillTest {
    private static final int A_HOME = 25;
    private static final int LATEST_MILLIS = 200;

    @TempDir
    Path folder;

    private final Set<UUID> tried = new HashSet<>();
    private final Set<UUID> saved = new HashSet<>();

    @Test
    void losesNothingItCalledSavedAndInventsNothing() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        int kills = Trials.of(12, 1000);
        int acknowledged = 0;
        for (int kill = 0; kill < kills; kill++) {
            Path home = folder.resolve("home" + kill / A_HOME);
            if (kill % A_HOME == 0) {
                tried.clear();
                saved.clear();
            }
            acknowledged += saveUntilKilled(home, chance, kill % 2 == 1);
            check(home, "kill " + kill + ", seed " + seed);
        }
        Trials.write("kills", kills + " kills, " + acknowledged + " visits acknowledged, 0 lost, 0 invented");
    }

    private int saveUntilKilled(Path home, Random chance, boolean isSending) throws IOException, InterruptedException {
        SavingProcess desk =
                SavingProcess.start(home, Integer.toString(1 + chance.nextInt(4)), "0", Boolean.toString(isSending));
        int before = saved.size();
        try (BufferedReader lines = desk.lines()) {
            int most = before + 1 + chance.nextInt(20);
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
        return saved.size() - before;
    }

    private boolean note(String line) {
        // A line the kill cut short says nothing.
        if (line != null && line.length() >= 39) {
            UUID visit = UUID.fromString(line.substring(line.indexOf(' ') + 1));
            (line.startsWith("ok ") ? saved : tried).add(visit);
        }
        return line != null;
    }

    private void check(Path home, String when) {
        try (JournalFixture reopened = new JournalFixture(home)) {
            assertTrue(reopened.journal.isIntact(), when);
            assertEquals(List.of(), reopened.journal.missing(), when);
            assertEquals(0, reopened.journal.identity().epoch(), when);
            List<UplinkEntry> entries = now(reopened.journal.next(1, Integer.MAX_VALUE));
            Set<UUID> there = entries.stream()
                    .filter(entry -> entry.type().equals(EventType.VISIT_RECORDED.wire()))
                    .map(entry ->
                            reopened.encrypted.value(entry.body(), Visit.class).visitId())
                    .collect(Collectors.toSet());
            assertTrue(there.containsAll(saved), when + ": lost");
            assertTrue(tried.containsAll(there), when + ": invented");
            Balance balance = now(reopened.visits.balance());
            assertEquals(there.size(), balance.visits().taken(), when + ": twice");
            assertEquals(balance.visits().taken(), balance.declarations().taken(), when + ": a half visit");
        }
    }

    /** 受付番号だけ. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record Visit(UUID visitId) {}
}
