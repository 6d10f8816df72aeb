package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.HeldTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTicketsTest {
    private static final Instant NOW = DeskFixture.NOW;
    private static final HeldTicket MORNING = new HeldTicket(new UUID(7, 1), "uketsuke", NOW.plusSeconds(3600));
    private static final HeldTicket NOON = new HeldTicket(new UUID(7, 2), "kanri", NOW.plusSeconds(7200));

    @TempDir
    Path home;

    @Test
    void aTicketIsGoodFromWhenItWasHandedOutAlsoAfterARestart() {
        try (JournalFixture journal = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(journal.store);
            assertEquals(true, now(tickets.isRevoked(MORNING.id())), "nobody knows it");
            now(tickets.issued(NOON, NOW));
            now(tickets.issued(MORNING, NOW));
        }
        try (JournalFixture again = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(again.store);

            assertEquals(false, now(tickets.isRevoked(MORNING.id())));
            assertEquals(List.of(MORNING, NOON), now(tickets.held(NOW)));
            assertEquals(List.of(NOON), now(tickets.held(NOW.plusSeconds(3600))));
        }
    }

    @Test
    void whatServedInAnOutageIsTakenBackAndNothingElseAlsoWhenTheMachineStoppedMeanwhile() {
        try (JournalFixture journal = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(journal.store);
            now(tickets.issued(MORNING, NOW));
            now(tickets.issued(NOON, NOW));
            assertEquals(true, now(tickets.used(MORNING.id(), NOW)));
            assertEquals(false, now(tickets.used(MORNING.id(), NOW.plusSeconds(1))));
        }
        try (JournalFixture again = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(again.store);

            assertEquals(false, now(tickets.used(MORNING.id(), NOW.plusSeconds(2))));
            assertEquals(1, now(tickets.retireUsed(NOW.plusSeconds(60))));
            assertEquals(0, now(tickets.retireUsed(NOW.plusSeconds(61))));
            assertEquals(true, now(tickets.isRevoked(MORNING.id())));
            assertEquals(List.of(NOON), now(tickets.held(NOW)));
        }
    }

    @Test
    void allAreTakenBackAtOnce() {
        try (JournalFixture journal = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(journal.store);
            now(tickets.issued(MORNING, NOW));
            now(tickets.issued(NOON, NOW));
            now(tickets.used(NOON.id(), NOW));

            assertEquals(2, now(tickets.revokeAll(NOW)));

            assertEquals(List.of(), now(tickets.held(NOW)));
            assertEquals(true, now(tickets.isRevoked(NOON.id())));
            assertEquals(0, now(tickets.retireUsed(NOW)));
        }
    }

    @Test
    void whatRanOutIsForgottenWithTheNextOne() {
        try (JournalFixture journal = new JournalFixture(home)) {
            SqliteTickets tickets = new SqliteTickets(journal.store);
            now(tickets.issued(MORNING, NOW));
            now(tickets.used(MORNING.id(), NOW));

            now(tickets.issued(NOON, MORNING.until()));

            assertEquals(true, now(tickets.isRevoked(MORNING.id())));
            assertEquals(0, now(tickets.retireUsed(NOW)));
        }
    }
}
