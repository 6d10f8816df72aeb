package jp.madoguchi.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.testing.Patience;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.IdentifierJson;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** 窓口と請求の代わり: does towards the service what gateways and the claim service do, over Kafka and HTTP only. */
public final class Desk {
    public static final InstitutionCode CLINIC = InstitutionCode.valueOf(TestTokens.CLINIC);
    public static final InstitutionCode OTHER_CLINIC = InstitutionCode.valueOf(TestTokens.OTHER_CLINIC);
    public static final Instant TAKEN_AT = Instant.parse("2026-11-20T00:30:00Z");

    private static final Map<InstitutionCode, Deque<SealingKey>> KEYS = new HashMap<>();

    private static final Set<UUID> SEEN = new HashSet<>();

    private Desk() {}

    /** A form on its way. */
    public record Sent(Event<DeclarationTaken> event) {
        public UUID id() {
            return event.payload().declarationId();
        }

        public UUID visitId() {
            return event.payload().visitId();
        }

        public SealedContent sealed() {
            return event.payload().sealed();
        }
    }

    public static <P extends Payload> Event<P> event(P payload) {
        return new Event<>(UUID.randomUUID(), URI.create("urn:madoguchi:test"), TAKEN_AT, payload);
    }

    public static void send(Event<?> event) {
        TestTopics.send(event, Form.json(event.payload()));
    }

    public static Event<GatewayStatusChanged> statusOf(UUID gateway, InstitutionCode institution) {
        return event(new GatewayStatusChanged(
                gateway, institution, GatewayMode.NORMAL, null, Map.of(), 0, null, TAKEN_AT, TAKEN_AT));
    }

    /** A key nobody has used yet. */
    public static synchronized SealingKey key(InstitutionCode institution) {
        Deque<SealingKey> unused = KEYS.computeIfAbsent(institution, code -> new ArrayDeque<>());
        if (unused.isEmpty()) {
            send(statusOf(UUID.randomUUID(), institution));
            Patience.await()
                    .untilAsserted(() -> assertFalse(unseenKeys(institution).isEmpty()));
            unused.addAll(unseenKeys(institution));
            unused.forEach(key -> SEEN.add(key.keyId()));
        }
        return unused.remove();
    }

    private static List<SealingKey> unseenKeys(InstitutionCode institution) {
        return TestTopics.all("declaration.v1").stream()
                .filter(record -> isKeysOf(record, institution))
                .flatMap(record -> issued(record).keys().stream())
                .filter(key -> !SEEN.contains(key.keyId()))
                .toList();
    }

    public static boolean isKeysOf(ConsumerRecord<String, byte[]> record, InstitutionCode institution) {
        return TestTopics.header(record, "ce_type").equals("madoguchi.declaration.sealing-keys-issued.v1")
                && institution.wire().equals(record.key());
    }

    public static SealingKeysIssued issued(ConsumerRecord<String, byte[]> record) {
        try {
            return IdentifierJson.mapper().readValue(record.value(), SealingKeysIssued.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Sent form(SealedContent sealed) {
        return form(UUID.randomUUID(), sealed);
    }

    public static Sent form(UUID visitId, SealedContent sealed) {
        return new Sent(event(new DeclarationTaken(UUID.randomUUID(), visitId, CLINIC, TAKEN_AT, sealed)));
    }

    /** Takes a form and waits until the service knows it. */
    public static Sent take(DeclarationContent content) {
        return take(form(Form.seal(content, key(CLINIC))));
    }

    public static Sent take(Sent sent) {
        send(sent.event());
        awaitListed(sent.id());
        return sent;
    }

    public static Event<ClaimSettled> settlementOf(Sent sent) {
        return event(new ClaimSettled(UUID.randomUUID(), sent.visitId(), CLINIC, TAKEN_AT));
    }

    /** Settles the claim of a form and waits until the form is gone. */
    public static void settle(Sent sent) {
        send(settlementOf(sent));
        awaitState(sent.id(), "DESTROYED");
    }

    public static Response get(String path, String token) {
        return RestAssured.given().auth().oauth2(token).get(path);
    }

    /** The content as the suite's own services ask for it: naming the institution they ask for. */
    public static Response content(UUID id, InstitutionCode institution, String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header(Caller.INSTITUTION_HEADER, institution.wire())
                .get("/declarations/" + id + "/content");
    }

    public static String administrator() {
        return TestTokens.clinic(Roles.ADMINISTRATOR);
    }

    /** The declaration as the list shows it. */
    public static Map<String, Object> listed(UUID id) {
        Map<String, Object> found = all().getMap("declarations.find { it.id == '" + id + "' }");
        return found == null ? Map.of() : found;
    }

    private static JsonPath all() {
        return get("/declarations?limit=500", administrator())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static void awaitListed(UUID id) {
        Patience.await()
                .untilAsserted(() -> assertEquals(id.toString(), listed(id).get("id")));
    }

    public static void awaitState(UUID id, String state) {
        Patience.await().untilAsserted(() -> assertEquals(state, listed(id).get("state")));
    }
}
