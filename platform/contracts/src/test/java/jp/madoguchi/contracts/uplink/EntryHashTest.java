package jp.madoguchi.contracts.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryHashTest {
    private static final String HASH = "60afe9cf8950a42bd051aebea0b9984728c3910f30ad4451b0c2ab229054e4b1";

    /** Journals written years ago must still hold. */
    @Test
    void neverChangesForWhatIsWritten() {
        assertEquals(HASH, EntryHash.of(entry("{\"名\":\"新橋\"}")));
    }

    @Test
    void holdsForTheUnchangedEntryInItsPlaceAlone() {
        assertTrue(EntryHash.holds(entry("{\"名\":\"新橋\"}"), EntryHash.GENESIS));
        assertFalse(EntryHash.holds(entry("{\"名\":\"新宿\"}"), EntryHash.GENESIS));
        assertFalse(EntryHash.holds(entry("{\"名\":\"新橋\"}"), HASH));
    }

    private static UplinkEntry entry(String body) {
        return new UplinkEntry(
                1,
                UUID.fromString("0193a000-0000-7000-8000-000000000001"),
                "madoguchi.desk.visit-recorded.v1",
                Instant.parse("2026-11-20T01:23:45.678Z"),
                null,
                EntryHash.GENESIS,
                HASH,
                body);
    }
}
