package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSeenMessagesTest {
    @TempDir
    Path home;

    private JournalFixture journal;
    private SqliteSeenMessages seen;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        seen = journal.seen;
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static SeenMessage message(String hash) {
        return new SeenMessage(
                hash,
                new UUID(1, 1),
                SeenMessage.Source.TERMINAL,
                ("<XmlMsg>新橋　" + hash + "</XmlMsg>").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> untold(int most) {
        return now(seen.untold(most)).stream().map(SeenMessage::hash).toList();
    }

    @Test
    void keepsEachMessageOnceInItsOrderAcrossARestartUntilItIsForgotten() {
        for (String hash : List.of("c", "a", "c", "b")) {
            now(seen.keep(message(hash)));
        }
        journal.close();
        open();

        assertEquals(List.of("c", "a"), untold(2));
        assertArrayEquals(message("c").content(), now(seen.untold(1)).get(0).content());
        now(seen.forget(message("c")));
        assertEquals(List.of("a", "b"), untold(9));
    }

    @Test
    void aRowSomebodyChangedIsNoMessageAndStandsInNobodysWay() {
        now(seen.keep(message("a")));
        now(seen.keep(message("b")));
        now(journal.store.run(connection -> {
            try (Statement change = connection.createStatement()) {
                return change.executeUpdate(
                        "update seen_message set body = x'00112233445566778899aabbcc' where hash = 'a'");
            }
        }));

        assertEquals(List.of("b"), untold(1));
    }

    private List<ParkedItem> parked() {
        return now(journal.parked.all());
    }

    @Test
    void oneThatIsRefusedWaitsForAPersonAlsoAfterARestartAndIsToldAgainWhenHeSaysSo() {
        now(seen.keep(message("a")));
        now(seen.keep(message("b")));
        now(seen.refused(message("a"), "bad-request-body"));
        now(seen.refused(message("a"), "bad-request-body"));
        journal.close();
        open();

        assertEquals(List.of("b"), untold(9));
        assertEquals(1, journal.journal.backlog().parked());
        ParkedItem item = parked().get(0);
        assertEquals(
                new ParkedItem(
                        -1,
                        null,
                        "OBSERVATION",
                        new UUID(1, 1),
                        DeskFixture.NOW,
                        "bad-request-body",
                        null,
                        LocalDate.of(2026, 11, 23)),
                item);
        assertTrue(now(journal.parked.assign(-1, "uketsuke", DeskFixture.action())));
        assertEquals("uketsuke", parked().get(0).owner());

        assertEquals(Optional.of(-1L), now(journal.parked.repair(-1, DeskFixture.action())));

        assertEquals(List.of("a", "b"), untold(9));
        assertEquals(List.of(), parked());
        assertEquals(0, journal.journal.backlog().parked());
        assertEquals(Optional.empty(), now(journal.parked.repair(-1, DeskFixture.action())));
        now(seen.refused(message("a"), "bad-request-body"));
        assertEquals(-2, parked().get(0).sequence());
    }

    @Test
    void oneThatIsNotNeededGoesWithItsContent() {
        now(seen.keep(message("a")));
        now(seen.refused(message("a"), "rule-violated"));
        assertFalse(now(journal.parked.close(-1, ParkedClosing.REPAIRED, DeskFixture.action())));

        assertTrue(now(journal.parked.close(-1, ParkedClosing.NOT_NEEDED, DeskFixture.action())));

        assertFalse(now(journal.parked.close(-1, ParkedClosing.NOT_NEEDED, DeskFixture.action())));
        assertFalse(now(journal.parked.assign(-1, "uketsuke", DeskFixture.action())));
        assertEquals(List.of(), untold(9));
        assertEquals(List.of(), parked());
        assertEquals(0, journal.journal.backlog().parked());
    }

    @Test
    void nobodyReadsAPatientFromTheFile() throws IOException {
        now(seen.keep(message("a")));
        journal.close();

        for (String file : List.of("journal.db", "journal.db-wal")) {
            Path kept = home.resolve(file);
            String bytes = Files.exists(kept) ? new String(Files.readAllBytes(kept), StandardCharsets.UTF_8) : "";
            assertFalse(bytes.contains("新橋"), file);
        }
    }
}
