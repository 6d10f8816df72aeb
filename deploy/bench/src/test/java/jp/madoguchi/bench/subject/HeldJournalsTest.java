package jp.madoguchi.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldJournalsTest {
    private static final int ENTRIES = 210;

    @TempDir
    Path folder;

    @Test
    void holdsAnUnbrokenChainOfEachKindOfFactInBatchesTheDoorTakes() throws IOException {
        Path held = Files.createDirectory(folder.resolve("held"));
        try (HeldJournals journals = HeldJournals.write(held, 7, 2, ENTRIES)) {
            HeldJournals.Journal second = journals.all().get(1);
            List<UplinkEntry> entries = read(second);

            assertEquals(
                    List.of(200, 10),
                    second.batches().stream().map(HeldJournals.Batch::entries).toList());
            assertEquals(ENTRIES, second.entriesFrom(0));
            assertEquals(10, second.entriesFrom(1));
            assertEquals(ENTRIES, entries.size());
            assertUnbroken(entries);
            assertEquals(21, count(entries, EventType.DECLARATION_TAKEN));
            assertEquals(21, count(entries, EventType.DESK_ACTION_RECORDED));
            assertEquals(168, count(entries, EventType.VISIT_RECORDED));
            assertTrue(entries.stream()
                    .allMatch(entry -> Clinics.code(8).equals(new JsonObject(entry.body()).getString("institution"))));
            assertEquals(
                    ENTRIES,
                    entries.stream()
                            .map(UplinkEntry::id)
                            .collect(Collectors.toSet())
                            .size());
        }
        assertFalse(Files.exists(held));
    }

    private static void assertUnbroken(List<UplinkEntry> entries) {
        String previous = EntryHash.GENESIS;
        for (UplinkEntry entry : entries) {
            assertTrue(EntryHash.holds(entry, previous), () -> "entry " + entry.sequence());
            previous = entry.hash();
        }
    }

    private static long count(List<UplinkEntry> entries, EventType type) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type.wire()))
                .count();
    }

    private static List<UplinkEntry> read(HeldJournals.Journal journal) throws IOException {
        List<UplinkEntry> entries = new ArrayList<>();
        for (HeldJournals.Batch batch : journal.batches()) {
            JsonObject sent = new JsonObject(Files.readString(batch.file(), UTF_8));
            assertEquals(journal.gatewayId().toString(), sent.getString("gatewayId"));
            sent.getJsonArray("entries").forEach(entry -> entries.add(entry((JsonObject) entry)));
        }
        return entries;
    }

    private static UplinkEntry entry(JsonObject entry) {
        return new UplinkEntry(
                entry.getLong("sequence"),
                UUID.fromString(entry.getString("id")),
                entry.getString("type"),
                Instant.parse(entry.getString("occurredAt")),
                null,
                entry.getString("previousHash"),
                entry.getString("hash"),
                entry.getString("body"));
    }
}
