package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import jp.madoguchi.web.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 控えを開ける: over a real journal, in the morning after everybody signed out. */
class OpenTicketTest {
    private static final Duration LIFE = Duration.ofHours(20);
    private static final String PIN = "hana-1234";

    @TempDir
    Path home;

    private final DeskTime time = DeskTime.proven(DeskFixture.NOW);
    private final Standings standings = new Standings(time.clock());
    private int tickets;
    private JournalFixture journal;
    private ReaderStores stores;
    private TicketRegister register;
    private OpenTicket openTicket;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        DeskActions actions =
                new DeskActions(stores.deskLog(), TestSettings.of(home, Map.of()), new Ids(), time.clock());
        AdmitByTicket admission = new AdmitByTicket(stores.tickets(), actions, standings, time.desk());
        Pins pins = new PlainPins();
        register = new TicketRegister(stores.tickets(), stores.ticketLocks(), pins, actions, time.desk());
        openTicket = new OpenTicket(admission, stores.ticketLocks(), pins, actions, time.desk());
        standings.update(now -> now.with(Dependency.IDENTITY, BreakerState.OPEN));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private HeldTicket ticket() {
        return new HeldTicket(
                new UUID(7, ++tickets), "uketsuke", time.desk().instant().plus(LIFE));
    }

    private HeldTicket setPin() {
        HeldTicket ticket = ticket();
        now(register.issued(ticket, Set.of("general"), PIN).replaceWith(true));
        return ticket;
    }

    private boolean opens(String account, String pin) {
        return now(openTicket.open(account, pin)).isPresent();
    }

    private long told(String action) {
        return stores.entries().stream()
                .map(UplinkEntry::body)
                .filter(body -> body.contains("\"" + action + "\"") && body.contains("\"account\":\"uketsuke\""))
                .count();
    }

    @Test
    void opensForThePinAndForNothingElse() {
        HeldTicket ticket = setPin();

        assertFalse(opens("uketsuke", "hana-1235"));
        assertFalse(opens("kangoshi", PIN));
        assertEquals(
                ticket.id(), now(openTicket.open("uketsuke", PIN)).orElseThrow().ticketId());
        assertTrue(opens("uketsuke", PIN), "in another browser, too");
        assertEquals(1, told("TICKET_PIN_SET"));
        assertEquals(1, told("TICKET_PIN_REFUSED"), "who is nobody here is none");
    }

    @Test
    void isShutAfterFiveWrongOnesAlsoAcrossARestartUntilTheNextSignIn() {
        setPin();
        for (int tries = 0; tries < 3; tries++) {
            assertFalse(opens("uketsuke", "wrong-" + tries));
        }
        journal.close();
        open();
        assertFalse(opens("uketsuke", "wrong-4"));
        assertFalse(opens("uketsuke", "wrong-5"));

        assertFalse(opens("uketsuke", PIN), "the sixth");
        assertEquals(5, told("TICKET_PIN_REFUSED"), "and no more are written down");

        now(register.issued(ticket(), Set.of("general")).replaceWith(true));
        assertTrue(opens("uketsuke", PIN));
    }

    @Test
    void theTicketOfTheLastSignInStandsBehindThePin() {
        setPin();
        HeldTicket evening = ticket();
        now(register.issued(evening, Set.of("administrator")).replaceWith(true));

        assertEquals(
                evening.id(),
                now(openTicket.open("uketsuke", PIN)).orElseThrow().ticketId());
        time.pass(LIFE);
        assertFalse(opens("uketsuke", PIN), "no longer than the ticket itself");
    }

    @Test
    void whoSetNoPinLeavesNothingBehind() {
        now(register.issued(ticket(), Set.of("general")).replaceWith(true));

        assertFalse(opens("uketsuke", PIN));
    }

    @Test
    void opensNothingWhereTheSignInAnswers() {
        setPin();
        standings.update(now -> now.with(Dependency.IDENTITY, BreakerState.CLOSED));

        assertFalse(openTicket.isNeeded());
        assertFalse(opens("uketsuke", PIN));
        assertEquals(0, told("TICKET_PIN_REFUSED"));
    }

    @Test
    void anAdministratorTakesThePinsBackWithTheTickets() {
        setPin();
        assertEquals(1, now(register.held()).size());

        now(stores.tickets().revokeAll(time.desk().instant()));

        assertFalse(opens("uketsuke", PIN));
        now(register.issued(ticket(), Set.of("general")).replaceWith(true));
        assertFalse(opens("uketsuke", PIN), "the PIN is forgotten");
    }

    @Test
    void aTicketThatServedOpensNoMore() {
        HeldTicket ticket = setPin();
        assertTrue(now(stores.tickets().used(ticket.id(), time.desk().instant())));
        now(stores.tickets().retireUsed(time.desk().instant()));

        assertFalse(opens("uketsuke", PIN));
    }

    /** 速い照合: what is kept is what was typed. */
    private static final class PlainPins implements Pins {
        @Override
        public Uni<String> hash(String pin) {
            return Uni.createFrom().item(pin);
        }

        @Override
        public Uni<Boolean> matches(String pin, String hash) {
            return Uni.createFrom().item(pin.equals(hash));
        }
    }
}
