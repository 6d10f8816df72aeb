package jp.madoguchi.declaration.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.Desk;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.testing.Patience;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class GatewayStatusEventsTest {
    private final UUID gateway = UUID.randomUUID();

    @Test
    void issuesTwoHundredPublicKeysInEventsOfFifty() {
        InstitutionCode institution = InstitutionCode.valueOf("0110000015");

        Desk.send(Desk.statusOf(gateway, institution));

        List<SealingKeysIssued> events = awaitFourEvents(institution);
        events.forEach(event -> assertEquals(50, event.keys().size()));
        List<SealingKey> keys =
                events.stream().flatMap(event -> event.keys().stream()).toList();
        assertEquals(
                200,
                keys.stream().map(SealingKey::keyId).collect(Collectors.toSet()).size());
        for (SealingKey key : keys) {
            assertTrue(key.publicJwk().contains("\"kid\":\"" + key.keyId() + "\""));
            assertTrue(key.publicJwk().contains("\"crv\":\"P-256\""));
            assertFalse(key.publicJwk().contains("\"d\":"), "the private half must not leave");
        }
    }

    @Test
    void issuesNoMoreWhileEnoughAreUnused() {
        InstitutionCode institution = InstitutionCode.valueOf("0110000023");
        Desk.send(Desk.statusOf(gateway, institution));

        Desk.send(Desk.statusOf(gateway, institution));

        awaitWhatFollows(InstitutionCode.valueOf("0110000031"));
        assertEquals(4, events(institution).size());
    }

    @Test
    void makesNoKeysForADrill() {
        InstitutionCode drill = InstitutionCode.valueOf("0119999001");

        Desk.send(Desk.statusOf(gateway, drill));

        awaitWhatFollows(InstitutionCode.valueOf("0110000072"));
        assertEquals(0, events(drill).size());
    }

    @Test
    void ignoresDuplicate() {
        InstitutionCode institution = InstitutionCode.valueOf("0110000049");
        Event<GatewayStatusChanged> event = Desk.statusOf(gateway, institution);

        Desk.send(event);
        Desk.send(event);

        awaitWhatFollows(InstitutionCode.valueOf("0110000056"));
        assertEquals(4, events(institution).size());
    }

    @Test
    void putsPoisonAmongTheDeadLettersAndGoesOn() {
        TestTopics.send(
                "gateway.status.v1",
                gateway.toString(),
                "{\"institution\":\"1311234560\"}".getBytes(UTF_8),
                Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "madoguchi.gateway.status-changed.v1",
                        "ce_source", "urn:madoguchi:test",
                        "ce_time", "2026-11-20T00:30:00Z"));

        awaitWhatFollows(InstitutionCode.valueOf("0110000064"));
        assertEquals(
                "undecodable",
                TestTopics.header(
                        TestTopics.await(
                                "gateway.status.v1.dlq",
                                record -> gateway.toString().equals(record.key())),
                        "madoguchi_reason"));
    }

    /** What the same gateway says later is handled later: whoever waits for its effect has seen all earlier ones. */
    private void awaitWhatFollows(InstitutionCode another) {
        Desk.send(Desk.statusOf(gateway, another));
        awaitFourEvents(another);
    }

    private static List<SealingKeysIssued> awaitFourEvents(InstitutionCode institution) {
        Patience.await().untilAsserted(() -> assertEquals(4, events(institution).size()));
        return events(institution);
    }

    private static List<SealingKeysIssued> events(InstitutionCode institution) {
        return TestTopics.all("declaration.v1").stream()
                .filter(record -> Desk.isKeysOf(record, institution))
                .map(Desk::issued)
                .toList();
    }
}
