package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketLockTest {
    private static final Instant UNTIL = DeskFixture.NOW.plusSeconds(60);
    private static final TicketLock FRESH =
            new TicketLock("uketsuke", Set.of("general"), new UUID(7, 1), UNTIL, "hash", 0);

    @Test
    void mayBeTriedFiveTimes() {
        TicketLock lock = FRESH;
        for (int tries = 0; tries < 5; tries++) {
            assertTrue(lock.mayBeTried(DeskFixture.NOW));
            lock = lock.tried();
        }

        assertFalse(lock.mayBeTried(DeskFixture.NOW));
        assertTrue(lock.opened().mayBeTried(DeskFixture.NOW));
    }

    @Test
    void runsOutWithItsTicket() {
        assertTrue(FRESH.mayBeTried(UNTIL.minusMillis(1)));
        assertFalse(FRESH.mayBeTried(UNTIL));
    }

    @Test
    void keepsItsPinForTheTicketOfANewerSignIn() {
        HeldTicket newer = new HeldTicket(new UUID(7, 2), "uketsuke", UNTIL.plusSeconds(60));

        TicketLock renewed = FRESH.tried().renewed(newer, Set.of("administrator"));

        assertEquals(
                new TicketLock("uketsuke", Set.of("administrator"), new UUID(7, 2), UNTIL.plusSeconds(60), "hash", 0),
                renewed);
    }
}
