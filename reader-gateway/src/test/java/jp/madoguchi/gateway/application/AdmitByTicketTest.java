package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 控えで通す: over a real journal, also one that is closed. */
class AdmitByTicketTest {
    private static final Clock CLOCK = Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC);
    private static final UUID MINE = new UUID(7, 1);
    private static final UUID NOBODYS = new UUID(7, 2);

    @TempDir
    Path home;

    private final DeskTime time = DeskTime.proven(DeskFixture.NOW);
    private final Standings standings = new Standings(CLOCK);
    private JournalFixture journal;
    private ReaderStores stores;
    private AdmitByTicket admission;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        DeskActions actions = new DeskActions(stores.deskLog(), TestSettings.of(home, Map.of()), new Ids(), CLOCK);
        admission = new AdmitByTicket(stores.tickets(), actions, standings, time.desk());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void issue() {
        now(stores.tickets()
                .issued(new HeldTicket(MINE, "uketsuke", DeskFixture.NOW.plusSeconds(3600)), DeskFixture.NOW));
    }

    private void identityIs(BreakerState state) {
        standings.update(now -> now.with(Dependency.IDENTITY, state));
    }

    private boolean admit(UUID ticket) {
        return now(admission.admit(ticket, "uketsuke"));
    }

    /** How often it was written down that somebody came in by a ticket. */
    private long told() {
        return stores.entries().stream()
                .map(UplinkEntry::body)
                .filter(body -> body.contains("\"SIGNED_IN_BY_TICKET\"") && body.contains("\"account\":\"uketsuke\""))
                .count();
    }

    @Test
    void whoComesInJustAfterAStartIsWrittenDownOnceAndTheTicketHasNotServed() {
        issue();

        assertTrue(admit(MINE));
        assertTrue(admit(MINE));
        assertEquals(1, told());
        assertEquals(0, now(stores.tickets().retireUsed(DeskFixture.NOW)));

        identityIs(BreakerState.OPEN);
        assertTrue(admit(MINE));
        assertEquals(1, told(), "the same person by the same ticket");
        assertEquals(1, now(stores.tickets().retireUsed(DeskFixture.NOW)), "now it has");
        assertFalse(admit(MINE));
    }

    @Test
    void aDeskThatCanWriteNothingDownStillOpens() {
        issue();
        identityIs(BreakerState.OPEN);
        assertFalse(admit(NOBODYS));
        journal.close();

        assertTrue(admit(MINE));
        assertFalse(admit(NOBODYS), "what is known of a ticket still counts");
    }

    /** A token is checked by the machine's clock alone: by one that is off, none is of now. */
    @ParameterizedTest(name = "{0} seconds off, as the sign-in answers")
    @CsvSource({"0,false", "120,false", "121,true", "-120,false", "-121,true", "90000,true"})
    void aMachineWhoseClockIsOffIsNotLockedOutByASignInThatAnswers(long seconds, boolean isNeeded) {
        identityIs(BreakerState.CLOSED);

        time.set(Duration.ofSeconds(seconds));
        assertEquals(isNeeded, admission.isNeeded(), "set while it runs");
        time.hear();
        assertEquals(isNeeded, admission.isNeeded(), "told the time");

        time.set(Duration.ofSeconds(-seconds));
        time.hear();
        assertFalse(admission.isNeeded(), "set right");
    }

    @Test
    void aTicketThatServedIsNotRetiredWhileNobodyCanSignIn() {
        issue();
        identityIs(BreakerState.OPEN);
        assertTrue(admit(MINE));
        RetireTickets retirement = new RetireTickets(stores.tickets(), time.desk());

        time.set(Duration.ofHours(3));
        assertEquals(0, now(retirement.retire()));
        assertTrue(admit(MINE));

        time.set(Duration.ofHours(-3));
        assertEquals(1, now(retirement.retire()));
    }

    @Test
    void aUseIsWrittenDownOnceInAnOutageAlsoAcrossARestart() {
        issue();
        identityIs(BreakerState.OPEN);
        assertTrue(admit(MINE));
        journal.close();
        open();
        identityIs(BreakerState.UNPROVEN);

        assertTrue(admit(MINE));
        assertEquals(1, told(), "just after the start");

        identityIs(BreakerState.OPEN);
        assertTrue(admit(MINE));
        assertEquals(1, told(), "and once the outage is seen to go on");
    }
}
