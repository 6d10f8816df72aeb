package jp.madoguchi.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.VisitRecorded;

/** 端末の控え: writes entries as the edge does, each with the hash of the one before. One event loop writes it. */
public final class EdgeJournal {
    private static final String VISIT = EventType.VISIT_RECORDED.wire();
    private static final JsonObject EXAMPLE = example();

    private final UUID gatewayId = UUID.randomUUID();
    private final String institution;
    private long sequence;
    private String lastHash = "0".repeat(64);

    /** The journal of a gateway of this institution. */
    public EdgeJournal(String institution) {
        this.institution = institution;
    }

    /** The next batch of so many visits, as it is sent. */
    public JsonObject batch(int visits) {
        var entries = new JsonArray();
        for (int i = 0; i < visits; i++) {
            entries.add(entry());
        }
        return new JsonObject().put("gatewayId", gatewayId.toString()).put("entries", entries);
    }

    private JsonObject entry() {
        sequence++;
        String id = UUID.randomUUID().toString();
        String at = Instant.now().toString();
        String body = EXAMPLE.copy()
                .put("visitId", UUID.randomUUID().toString())
                .put("institution", institution)
                .encode();
        String hash = sha256(String.join("|", lastHash, Long.toString(sequence), id, VISIT, at, body));
        var entry = new JsonObject()
                .put("sequence", sequence)
                .put("id", id)
                .put("type", VISIT)
                .put("occurredAt", at)
                .put("previousHash", lastHash)
                .put("hash", hash)
                .put("body", body);
        lastHash = hash;
        return entry;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }

    private static JsonObject example() {
        try (InputStream text = VisitRecorded.class.getResourceAsStream("/examples/" + VISIT + ".json")) {
            return new JsonObject(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
