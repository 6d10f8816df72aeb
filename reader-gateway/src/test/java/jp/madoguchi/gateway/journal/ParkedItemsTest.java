package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedItemsTest {
    private static final UUID VISIT = new UUID(1, 1);

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

    private UplinkEntry refused() {
        now(desk.journal.append(DeskFixture.visit(VISIT)));
        UplinkEntry entry = now(desk.journal.next(Long.MAX_VALUE, 1)).get(0);
        settle(entry, Outcome.REFUSED, "entry-conflict");
        return entry;
    }

    private void settle(UplinkEntry entry, Outcome outcome, @Nullable String code) {
        now(desk.journal.settle(List.of(new EntryAnswer(entry.sequence(), entry.id(), outcome, code))));
    }

    @Test
    void liesOpenWithAnOwnerAndADayAlsoAfterARestart() {
        UplinkEntry entry = refused();
        assertTrue(now(desk.parked.assign(1, "uketsuke", DeskFixture.action())));

        restart();

        assertEquals(
                List.of(new ParkedItem(
                        1,
                        entry.id(),
                        entry.type(),
                        VISIT,
                        DeskFixture.NOW,
                        "entry-conflict",
                        "uketsuke",
                        LocalDate.of(2026, 11, 23))),
                now(desk.parked.all()));
        assertEquals(1, desk.journal.backlog().parked());
    }

    @Test
    void isSentAgainUnderAFreshIdAndCountedOnce() {
        UplinkEntry entry = refused();

        assertEquals(Optional.of(2L), now(desk.parked.repair(1, DeskFixture.action())));

        UplinkEntry again = now(desk.journal.next(Long.MAX_VALUE, 10)).get(0);
        assertEquals(entry.body(), again.body());
        assertNotEquals(entry.id(), again.id());
        assertEquals(entry.hash(), again.previousHash());
        assertEquals(0, desk.journal.backlog().parked());
        assertEquals(2, desk.journal.backlog().unsent(), "it and who did it");
        assertEquals(new Balance.Tally(1, 0, 0, 1), now(desk.visits.balance()).visits());
        assertEquals(2, now(desk.visits.find(VISIT)).orElseThrow().sequence());
        assertEquals(Optional.empty(), now(desk.parked.repair(1, DeskFixture.action())), "it is closed");
        restart();
        assertEquals(0, desk.journal.backlog().parked());
    }

    @Test
    void isClosedByHandOnce() {
        refused();

        assertFalse(now(desk.parked.close(1, ParkedClosing.REPAIRED, DeskFixture.action())), "nothing was sent again");
        assertTrue(now(desk.parked.close(1, ParkedClosing.ENTERED_ELSEWHERE, DeskFixture.action())));

        assertFalse(now(desk.parked.close(1, ParkedClosing.NOT_NEEDED, DeskFixture.action())));
        assertFalse(now(desk.parked.assign(1, "uketsuke", DeskFixture.action())));
        assertEquals(List.of(), now(desk.parked.all()));
        assertEquals(0, desk.journal.backlog().parked());
        assertEquals(new Balance.Tally(1, 0, 1, 0), now(desk.visits.balance()).visits());
    }

    @Test
    void goesWhenTheClusterTakesItAfterAll() {
        UplinkEntry entry = refused();

        settle(entry, Outcome.ACCEPTED, null);

        assertEquals(List.of(), now(desk.parked.all()));
        assertEquals(0, desk.journal.backlog().parked());
        assertEquals(new Balance.Tally(1, 1, 0, 0), now(desk.visits.balance()).visits());
    }

    @Test
    void isNothingThatWasNeverRefused() {
        now(desk.journal.append(DeskFixture.visit(VISIT)));

        assertFalse(now(desk.parked.assign(1, "uketsuke", DeskFixture.action())));
        assertEquals(Optional.empty(), now(desk.parked.repair(1, DeskFixture.action())));
        assertEquals(Optional.empty(), now(desk.parked.repair(7, DeskFixture.action())));
    }
}
