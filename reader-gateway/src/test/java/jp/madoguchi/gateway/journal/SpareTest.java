package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 予備機: what the copy is worth, and what becomes of two that go on from one journal. */
class SpareTest {
    private static final UUID GATEWAY = new UUID(7, 7);

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private SpareFolder shared;

    @BeforeEach
    void keepTheKeyOnBothMachines() throws IOException {
        first = Files.createDirectories(folder.resolve("first"));
        second = Files.createDirectories(folder.resolve("second"));
        shared = new SpareFolder(folder.resolve("shared"), GATEWAY);
        new JournalFixture(first).close();
        Files.copy(first.resolve("device.key"), second.resolve("device.key"));
    }

    private SpareCopy copyOf(JournalFixture desk) {
        return new SpareCopy(desk.home, shared, Clock.systemUTC());
    }

    private static void take(JournalFixture desk, long visit) {
        now(desk.journal.append(DeskFixture.visit(new UUID(1, visit))));
    }

    private static List<UUID> ids(JournalFixture desk) {
        return now(desk.journal.after(0, 100_000)).stream().map(UplinkEntry::id).toList();
    }

    private JournalFixture takenOver(Path home) {
        return new JournalFixture(home, shared);
    }

    @Test
    void goesOnFromTheCopyUnderANewNameWithAllThatWasSavedBeforeIt() throws IOException {
        List<UUID> saved;
        JournalIdentity before;
        try (JournalFixture desk = new JournalFixture(first)) {
            SpareCopy copy = copyOf(desk);
            take(desk, 1);
            copy.bringUp(desk.journal.identity());
            take(desk, 2);
            copy.bringUp(desk.journal.identity());
            saved = ids(desk);
            before = desk.journal.identity();
            take(desk, 3);
        }

        try (JournalFixture spare = takenOver(second)) {
            assertEquals(saved, ids(spare));
            assertEquals(saved.size(), spare.journal.backlog().unsent());
            assertEquals(List.of(), spare.journal.missing());
            assertEquals(before.epoch() + 1, spare.journal.identity().epoch());
            assertNotEquals(before.journalId(), spare.journal.identity().journalId());
            take(spare, 4);
        }
        try (JournalFixture again = new JournalFixture(second)) {
            assertTrue(again.journal.isIntact());
            assertEquals(before.epoch() + 1, again.journal.identity().epoch());
            assertTrue(ids(again).size() > saved.size());
        }
    }

    @Test
    void isWholeWheneverItWasTakenWhileTheDeskWorks() throws IOException {
        AtomicLong visit = new AtomicLong();
        AtomicBoolean open = new AtomicBoolean(true);
        try (JournalFixture desk = new JournalFixture(first)) {
            SpareCopy copy = copyOf(desk);
            CompletableFuture<Void> clerk = CompletableFuture.runAsync(() -> {
                while (open.get()) {
                    take(desk, visit.incrementAndGet());
                }
            });
            for (int turn = 0; turn < 12; turn++) {
                List<UUID> atLeast = ids(desk);
                copy.bringUp(desk.journal.identity());
                List<UUID> atMost = ids(desk);

                Path machine = Files.createDirectories(folder.resolve("machine-" + turn));
                Files.copy(first.resolve("device.key"), machine.resolve("device.key"));
                try (JournalFixture spare = takenOver(machine)) {
                    List<UUID> there = ids(spare);
                    assertEquals(atLeast, there.subList(0, atLeast.size()), "what was saved before the copy");
                    assertEquals(atMost.subList(0, there.size()), there, "and nothing that was not");
                    assertEquals(List.of(), spare.journal.missing());
                }
            }
            open.set(false);
            clerk.join();
        }
        assertTrue(visit.get() > 12, "the desk was at work");
    }

    @Test
    void isNeverWrittenOverByThePcThatWasTakenOverFrom() throws IOException {
        try (JournalFixture old = new JournalFixture(first)) {
            take(old, 1);
            SpareCopy ofOld = copyOf(old);
            ofOld.bringUp(old.journal.identity());
            try (JournalFixture spare = takenOver(second)) {
                take(spare, 2);
                copyOf(spare).bringUp(spare.journal.identity());

                take(old, 3);
                ofOld.bringUp(old.journal.identity());

                assertEquals(1, copied().epoch());
                assertTrue(copied().folder()
                        .toString()
                        .contains(spare.journal.identity().journalId().toString()));
            }
        }
    }

    private SpareChain.Copy copied() throws IOException {
        return shared.current().orElseThrow();
    }

    @Test
    void bringsBothTogetherWhenTheFirstMachineComesBack() throws IOException {
        List<UUID> onOld;
        try (JournalFixture old = new JournalFixture(first)) {
            take(old, 1);
            copyOf(old).bringUp(old.journal.identity());
            take(old, 2);
            onOld = ids(old);
        }
        List<UUID> onSpare;
        try (JournalFixture spare = takenOver(second)) {
            take(spare, 3);
            copyOf(spare).bringUp(spare.journal.identity());
            onSpare = ids(spare);
        }

        try (JournalFixture back = takenOver(first)) {
            List<UUID> all = new ArrayList<>(onSpare);
            onOld.stream().filter(id -> !onSpare.contains(id)).forEach(all::add);
            assertEquals(all, ids(back), "each once");
            assertEquals(2, back.journal.identity().epoch());
            copyOf(back).bringUp(back.journal.identity());
            assertEquals(2, copied().epoch());
        }
        try (Stream<Path> chains = Files.list(folder.resolve("shared").resolve(GATEWAY.toString()))) {
            assertEquals(1, chains.count(), "what was carried over is not kept twice");
        }
    }

    @Test
    void twoThatTakeOverAtOnceAreTwo() throws IOException {
        try (JournalFixture desk = new JournalFixture(first)) {
            take(desk, 1);
            copyOf(desk).bringUp(desk.journal.identity());
        }
        Path third = Files.createDirectories(folder.resolve("third"));
        Files.copy(first.resolve("device.key"), third.resolve("device.key"));

        try (JournalFixture one = takenOver(second);
                JournalFixture other = takenOver(third)) {
            assertEquals(
                    one.journal.identity().epoch(), other.journal.identity().epoch());
            assertNotEquals(
                    one.journal.identity().journalId(),
                    other.journal.identity().journalId(),
                    "so that the cluster takes one of them alone");
        }
    }

    @Test
    void refusesWhatIsNotThereAndWhatItCannotRead() throws IOException {
        assertTrue(message(second).startsWith("nothing-to-take-over"), "no copy");
        try (JournalFixture desk = new JournalFixture(first)) {
            take(desk, 1);
            copyOf(desk).bringUp(desk.journal.identity());
        }
        Files.delete(second.resolve("device.key"));
        assertTrue(message(second).startsWith("key-missing"), "no key");
        assertFalse(Files.exists(second.resolve("device.key")), "and none is made");

        Files.write(second.resolve("device.key"), new byte[32]);
        assertTrue(message(second).startsWith("wrong-key"), "another key");
        Files.copy(first.resolve("device.key"), second.resolve("device.key"), StandardCopyOption.REPLACE_EXISTING);
        try (JournalFixture spare = takenOver(second)) {
            assertTrue(spare.journal.backlog().unsent() > 0, "nothing was lost by trying");
        }
    }

    private String message(Path home) {
        return String.valueOf(
                assertThrows(JournalUnavailable.class, () -> takenOver(home)).getMessage());
    }

    @Test
    void saysWhenTheFolderIsGoneAndBringsTheCopyUpWhenItIsBack() throws IOException {
        try (JournalFixture desk = new JournalFixture(first)) {
            SpareCopy copy = copyOf(desk);
            take(desk, 1);
            copy.bringUp(desk.journal.identity());
            Path gone = folder.resolve("gone");
            Files.move(folder.resolve("shared"), gone);
            Files.writeString(folder.resolve("shared"), "a share that is not there", StandardCharsets.US_ASCII);

            take(desk, 2);
            assertThrows(IOException.class, () -> copy.bringUp(desk.journal.identity()));

            Files.delete(folder.resolve("shared"));
            Files.move(gone, folder.resolve("shared"));
            copy.bringUp(desk.journal.identity());
            List<UUID> saved = ids(desk);
            try (JournalFixture spare = takenOver(second)) {
                assertEquals(saved, ids(spare));
            }
        }
    }

    @Test
    void knowsTheTurnsOfALog() throws IOException {
        Path log = folder.resolve("log");
        assertEquals(LogHead.EMPTY, LogHead.of(log));
        Files.write(log, new byte[31]);
        assertEquals(LogHead.EMPTY, LogHead.of(log), "begun, and no more");
        assertEquals(Optional.empty(), shared.current());
    }
}
