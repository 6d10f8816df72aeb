package jp.madoguchi.eligibility.messaging;

import static java.util.Comparator.comparing;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class DeclarationEventsTest {
    private static final Instant EARLIER = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T00:00:00Z");

    private final Clinic clinic = Clinic.any();

    @Test
    void handsNewKeysToAGatewayAndTellsIt() {
        try (NoticeStream stream = new NoticeStream(clinic, null)) {
            UUID key = UUID.randomUUID();
            send(issued(LATER, key));

            await().untilAsserted(() -> assertEquals(1, stream.notices().size()));
            assertEquals("SEALING_KEYS", JsonPath.from(stream.notices().get(0)).getString("kind"));
            clinic.request()
                    .get("/gateway/sealing-keys")
                    .then()
                    .statusCode(200)
                    .body("keyId", equalTo(List.of(key.toString())))
                    .body("[0].publicJwk", equalTo("{\"kty\":\"EC\",\"kid\":\"" + key + "\"}"));
        }
    }

    @Test
    void givesAKeyToOneGatewayOnlyAndToThatOneAgain() {
        UUID key = UUID.randomUUID();
        send(issued(LATER, key));
        awaitKeys(clinic, key);

        awaitKeys(clinic, key);
        awaitKeys(clinic.otherGateway());
        awaitKeys(Clinic.any());
    }

    @Test
    void neverHandsOutAKeyThatSealedADeclaration() {
        UUID used = UUID.randomUUID();
        UUID unused = UUID.randomUUID();
        send(issued(LATER, used, unused));
        awaitKeys(
                clinic,
                Stream.of(used, unused).sorted(comparing(UUID::toString)).toArray(UUID[]::new));
        Journal journal = new Journal();
        journal.write(Journal.declaration(clinic.code(), used));
        clinic.post("entries", Journal.batch(clinic.gatewayId(), journal.entries()))
                .then()
                .statusCode(200)
                .body("answers[0].outcome", equalTo("ACCEPTED"));

        awaitKeys(clinic, unused);
    }

    @Test
    void ignoresADuplicateAndAKeyIssuedTwice() {
        UUID key = UUID.randomUUID();
        Event<SealingKeysIssued> event = issued(LATER, key);
        send(event);
        send(event);
        send(issued(LATER, key));

        awaitKeys(clinic, key);
    }

    @Test
    void handsOutTheOldestKeysFirstHoweverTheyArrived() {
        UUID later = UUID.randomUUID();
        UUID earlier = UUID.randomUUID();
        send(issued(LATER, later));
        send(issued(EARLIER, earlier));

        awaitKeys(clinic, earlier, later);
    }

    @Test
    void setsPoisonAsideAndGoesOn() {
        UUID key = UUID.randomUUID();
        Event<SealingKeysIssued> poison = issued(LATER, UUID.randomUUID());
        TestTopics.send(poison, "[]");
        send(issued(LATER, key));

        TestTopics.await(
                "declaration.v1.dlq",
                record -> TestTopics.header(record, "ce_id").equals(poison.id().toString()));
        awaitKeys(clinic, key);
    }

    private static void awaitKeys(Clinic gateway, UUID... expected) {
        List<String> ids = Stream.of(expected).map(UUID::toString).toList();
        await().untilAsserted(() -> assertEquals(
                ids, gateway.request().get("/gateway/sealing-keys").jsonPath().getList("keyId")));
    }

    private Event<SealingKeysIssued> issued(Instant at, UUID... keys) {
        List<SealingKey> sealingKeys = Stream.of(keys)
                .map(key -> new SealingKey(key, "{\"kty\":\"EC\",\"kid\":\"" + key + "\"}"))
                .toList();
        return new Event<>(
                UUID.randomUUID(),
                URI.create("urn:madoguchi:declaration-service"),
                at,
                new SealingKeysIssued(clinic.code(), sealingKeys, at));
    }

    private static void send(Event<SealingKeysIssued> event) {
        TestTopics.send(event, Journal.json(event.payload()));
    }
}
