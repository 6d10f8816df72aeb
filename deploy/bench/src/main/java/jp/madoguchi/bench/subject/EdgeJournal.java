package jp.madoguchi.bench.subject;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;

/** 端末の控え: writes entries as the edge does, each with the hash of the one before. One event loop writes it. */
public final class EdgeJournal {
    /** Of so many entries of a day without a line one is a declaration and one something a clerk did. */
    private static final int LOT = 10;

    private static final JsonObject VISIT = example(EventType.VISIT_RECORDED);
    private static final JsonObject DECLARATION = example(EventType.DECLARATION_TAKEN);
    private static final JsonObject ACTION = example(EventType.DESK_ACTION_RECORDED);

    private final UUID gatewayId = UUID.randomUUID();
    private final String institution;
    private long sequence;
    private String lastHash = EntryHash.GENESIS;
    private String lastVisit = "";

    /** The journal of a gateway of this institution. */
    public EdgeJournal(String institution) {
        this.institution = institution;
    }

    /** This gateway, for ever. */
    public UUID gatewayId() {
        return gatewayId;
    }

    /** The next batch of so many visits, as it is sent. */
    public JsonObject batch(int visits) {
        return batch(visits, this::visit);
    }

    /** The next batch of so many entries as a day without a line leaves them: visits, declarations, clerks' actions. */
    public JsonObject heldBatch(int entries) {
        return batch(entries, this::held);
    }

    private JsonObject batch(int size, Supplier<JsonObject> next) {
        var entries = new JsonArray();
        for (int i = 0; i < size; i++) {
            entries.add(next.get());
        }
        return new JsonObject().put("gatewayId", gatewayId.toString()).put("entries", entries);
    }

    private JsonObject held() {
        return switch ((int) (sequence % LOT)) {
            case LOT - 2 -> declaration();
            case LOT - 1 -> action();
            default -> visit();
        };
    }

    private JsonObject visit() {
        lastVisit = UUID.randomUUID().toString();
        return entry(EventType.VISIT_RECORDED, VISIT.copy().put("visitId", lastVisit));
    }

    private JsonObject declaration() {
        JsonObject fact = DECLARATION
                .copy()
                .put("declarationId", UUID.randomUUID().toString())
                .put("visitId", lastVisit);
        fact.getJsonObject("sealed").put("keyId", UUID.randomUUID().toString());
        return entry(EventType.DECLARATION_TAKEN, fact);
    }

    private JsonObject action() {
        return entry(
                EventType.DESK_ACTION_RECORDED,
                ACTION.copy().put("actionId", UUID.randomUUID().toString()).put("gatewayId", gatewayId.toString()));
    }

    private JsonObject entry(EventType type, JsonObject fact) {
        sequence++;
        UUID id = UUID.randomUUID();
        Instant at = Instant.now();
        String body = fact.put("institution", institution).encode();
        String hash = EntryHash.of(new UplinkEntry(sequence, id, type.wire(), at, null, lastHash, "", body));
        var entry = new JsonObject()
                .put("sequence", sequence)
                .put("id", id.toString())
                .put("type", type.wire())
                .put("occurredAt", at.toString())
                .put("previousHash", lastHash)
                .put("hash", hash)
                .put("body", body);
        lastHash = hash;
        return entry;
    }

    private static JsonObject example(EventType type) {
        return new JsonObject(Examples.of(type));
    }
}
