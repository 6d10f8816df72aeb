package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.Journal.AppendOutcome;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.JournalEntry;
import jp.madoguchi.gateway.domain.NewVisit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
    private static final long ANY = Long.MAX_VALUE;

    @TempDir
    Path home;

    private JournalFixture desk;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void restart() {
        desk.close();
        desk = new JournalFixture(home);
    }

    private static String append(JournalFixture desk, UUID visitId, boolean declared) {
        return now(desk.journal.append(DeskFixture.visit(visitId, declared)))
                .match(saved -> "saved", repeated -> "repeated", () -> "conflict");
    }

    private static EntryAnswer answer(UplinkEntry entry, EntryAnswer.Outcome outcome, @Nullable String code) {
        return new EntryAnswer(entry.sequence(), entry.id(), outcome, code);
    }

    @Test
    void hashesAsTheContractLaysDown() {
        UplinkEntry entry = new UplinkEntry(
                1,
                UUID.fromString("0193a000-0000-7000-8000-000000000001"),
                "madoguchi.desk.visit-recorded.v1",
                Instant.parse("2026-11-20T01:23:45.678Z"),
                null,
                EntryHash.GENESIS,
                "",
                "{\"名\":\"新橋\"}");

        assertEquals("60afe9cf8950a42bd051aebea0b9984728c3910f30ad4451b0c2ab229054e4b1", EntryHash.of(entry));
    }

    @Test
    void keepsVisitAndDeclarationAsTwoLinkedEntries() {
        append(desk, new UUID(1, 1), true);
        append(desk, new UUID(1, 2), false);

        List<UplinkEntry> entries = now(desk.journal.next(ANY, 10));
        assertEquals(
                List.of(
                        "madoguchi.desk.visit-recorded.v1",
                        "madoguchi.desk.declaration-taken.v1",
                        "madoguchi.desk.visit-recorded.v1"),
                entries.stream().map(UplinkEntry::type).toList());
        assertEquals(
                List.of(1L, 2L, 3L), entries.stream().map(UplinkEntry::sequence).toList());
        assertEquals(EntryHash.GENESIS, entries.get(0).previousHash());
        assertEquals(entries.get(0).hash(), entries.get(1).previousHash());
        assertEquals(entries.get(1).hash(), entries.get(2).previousHash());
    }

    @Test
    void savesBothEntriesOfAVisitOrNeither() {
        desk.store.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(
                        "create trigger full before insert on journal when new.type like '%declaration%'"
                                + " begin select raise(abort, 'disk full'); end");
            }
        });

        assertThrows(JournalUnavailable.class, () -> append(desk, new UUID(1, 1), true));

        assertEquals(List.of(), now(desk.visits.entries(10)));
        assertEquals("saved", append(desk, new UUID(1, 1), false));
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        append(desk, new UUID(1, 1), true);

        restart();

        assertTrue(desk.journal.isIntact());
        assertEquals(new Backlog(2, DeskFixture.NOW, 0), desk.journal.backlog());
        assertEquals(2, desk.standings.current().circumstances().unsent());
        assertEquals(
                DeskFixture.TARO,
                now(desk.visits.find(new UUID(1, 1))).orElseThrow().visit().patient());
        append(desk, new UUID(1, 2), false);
        restart();
        assertTrue(desk.journal.isIntact());
    }

    @Test
    void answersTheSameIntakeWithWhatWasSavedAndAnotherWithConflict() {
        assertEquals("saved", append(desk, new UUID(1, 1), true));
        restart();

        assertEquals("repeated", append(desk, new UUID(1, 1), true));
        AppendOutcome other = now(desk.journal.append(new NewVisit(
                new DeskFixture.Draft(VisitBasis.ELIGIBILITY_CERTIFICATE)
                        .visitId(new UUID(1, 1))
                        .intake(),
                DeskFixture.visit(new UUID(1, 1)).visit(),
                null)));

        assertEquals("conflict", other.match(saved -> "saved", repeated -> "repeated", () -> "conflict"));
        assertEquals(2, now(desk.visits.entries(10)).size());
    }

    @Test
    void parksWhatIsRefusedAndGoesOn() {
        append(desk, new UUID(1, 1), true);
        append(desk, new UUID(1, 2), false);
        List<UplinkEntry> sent = now(desk.journal.next(ANY, 10));

        now(desk.journal.settle(List.of(
                answer(sent.get(0), EntryAnswer.Outcome.ACCEPTED, null),
                answer(sent.get(1), EntryAnswer.Outcome.REFUSED, "entry-hash"),
                answer(sent.get(2), EntryAnswer.Outcome.REPEATED, null))));

        assertEquals(new Backlog(0, null, 1), desk.journal.backlog());
        assertEquals(List.of(), now(desk.journal.next(4, 10)));
        JournalEntry parked = now(desk.visits.entries(10)).get(0);
        assertEquals(EntryState.REFUSED, parked.state());
        assertEquals("entry-hash", parked.code());
        assertEquals(
                new Balance(new Balance.Tally(2, 2, 0, 0), new Balance.Tally(1, 0, 1, 0)), now(desk.visits.balance()));
    }

    @Test
    void sendsAgainWhatTheClusterLost() {
        append(desk, new UUID(1, 1), false);
        append(desk, new UUID(1, 2), false);
        List<UplinkEntry> sent = now(desk.journal.next(ANY, 10));
        now(desk.journal.settle(List.of(
                answer(sent.get(0), EntryAnswer.Outcome.ACCEPTED, null),
                answer(sent.get(1), EntryAnswer.Outcome.ACCEPTED, null))));

        assertEquals(
                List.of(2L),
                now(desk.journal.next(2, 10)).stream()
                        .map(UplinkEntry::sequence)
                        .toList());
        assertEquals(List.of(), now(desk.journal.next(3, 10)));
    }

    @Test
    void keepsNoPersonalTextOnTheDisk() throws IOException {
        append(desk, new UUID(1, 1), true);
        assertTrue(desk.isKept(DeskFixture.presentation(new UUID(2, 2), null), "hash"));

        restart();

        try (var files = Files.list(home)) {
            for (Path file : files.toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : List.of("新橋", "見本株式会社", "03-0000-0000")) {
                    String bytes = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    assertFalse(raw.contains(bytes), file.getFileName().toString());
                }
            }
        }
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("device.key"))));
    }

    @Test
    void saysSoWhenItsQueueIsFull() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(301);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 301; i++) {
            desk.store
                    .run(connection -> {
                        running.countDown();
                        return awaitQuietly(gate);
                    })
                    .onTermination()
                    .invoke(answered::countDown)
                    .subscribe()
                    .with(
                            done -> assertTrue(done),
                            failure -> refused.addAndGet(failure instanceof JournalUnavailable ? 1 : 1000));
            if (i == 0) {
                running.await();
            }
        }
        gate.countDown();
        assertTrue(answered.await(20, TimeUnit.SECONDS));

        // One runs, 256 wait.
        assertEquals(301 - 257, refused.get());
        assertEquals("saved", append(desk, new UUID(1, 1), false));
    }

    private static boolean awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
