package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;

/**
 * 模擬端末の控え: the chain of one drill. A gateway of a drill keeps its id, so that an old one does not look like a second
 * gateway of its clinic, and begins a chain of its own each time, under an epoch that grows with the time.
 */
final class Journal {
    private static final Instant EPOCHS_BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Object> identity;
    private final List<UplinkEntry> unsent = new ArrayList<>();
    private long sequence;
    private String lastHash = EntryHash.GENESIS;

    Journal(Instant begun) {
        this.identity = Map.of(
                "journalId",
                UUID.randomUUID().toString(),
                "epoch",
                Duration.between(EPOCHS_BEGIN, begun).toSeconds());
    }

    void append(Instant at, Map<String, Object> visit) throws IOException {
        sequence++;
        String type = EventType.VISIT_RECORDED.wire();
        UplinkEntry open = new UplinkEntry(
                sequence, UUID.randomUUID(), type, at, null, lastHash, "", json.writeValueAsString(visit));
        lastHash = EntryHash.of(open);
        unsent.add(new UplinkEntry(sequence, open.id(), type, at, null, open.previousHash(), lastHash, open.body()));
    }

    long unsent() {
        return unsent.size();
    }

    Optional<Instant> oldestUnsentAt() {
        return unsent.stream().map(UplinkEntry::occurredAt).findFirst();
    }

    /** Everything that is not acknowledged yet, as it is sent. */
    Map<String, Object> batch(UUID gatewayId) {
        return Map.of(
                "gatewayId",
                gatewayId.toString(),
                "journal",
                identity,
                "entries",
                unsent.stream().map(Journal::sent).toList());
    }

    /** What was answered to the last batch; how many were taken over as new. */
    int acknowledged(JsonNode receipt) {
        int accepted = 0;
        for (JsonNode answer : receipt.at("/answers")) {
            accepted += "ACCEPTED".equals(answer.at("/outcome").asText("")) ? 1 : 0;
        }
        long next = receipt.at("/nextSequence").asLong();
        unsent.removeIf(entry -> entry.sequence() < next);
        return accepted;
    }

    private static Map<String, Object> sent(UplinkEntry entry) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("sequence", entry.sequence());
        sent.put("id", entry.id().toString());
        sent.put("type", entry.type());
        sent.put("occurredAt", entry.occurredAt().toString());
        sent.put("previousHash", entry.previousHash());
        sent.put("hash", entry.hash());
        sent.put("body", entry.body());
        return sent;
    }
}
