package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlowPinsTest {
    private final SlowPins pins = new SlowPins(purpose -> new byte[32]);

    @Test
    void knowsThePinAndKeepsNothingOfIt() {
        String kept = now(pins.hash("hana-1234"));

        assertTrue(now(pins.matches("hana-1234", kept)));
        assertFalse(now(pins.matches("hana-1235", kept)));
        assertEquals(2 * (16 + 32), kept.length(), "a salt and a hash");
        assertNotEquals(kept, now(pins.hash("hana-1234")), "the same PIN twice is not seen to be the same");
    }

    @Test
    void isWorthNothingOnAnotherDevice() {
        String kept = now(pins.hash("hana-1234"));

        assertFalse(now(new SlowPins(purpose -> new byte[] {1}).matches("hana-1234", kept)));
    }
}
