package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.ReferenceNumberSet;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 障害時の画面で登録した照会番号: taken over by the rules of this service's own door, and answered whatever comes of it. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class OutageNumberTest {
    private final ReceptionFixture desk = ReceptionFixture.any();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    DataSource database;

    private String check = "";
    private UUID person = new UUID(0, 0);

    @BeforeEach
    void findAPatient() throws SQLException {
        check = desk.check(ReceptionFixture.patient());
        person = personOf(check);
    }

    @Test
    void comesBackWithTheNextAnswerAndOnce() throws SQLException {
        Event<ReferenceNumberSet> set = event(person, "K-1", now);
        send(set);
        send(set);

        JsonPath decided = decided(person, now);
        assertEquals("KEPT", decided.getString("decision"));
        assertEquals("K-1", decided.getString("inForce"));
        desk.get(check, "reference-number").then().body("referenceNumber", equalTo("K-1"));
        send(event(person, "K-1", now.plusMillis(1)));
        decided(person, now.plusMillis(1));
        assertEquals(List.of("KEPT", "KEPT"), decisions());
        assertEquals(
                List.of("etsuran|reference-number-set|REGISTER", "etsuran|reference-number-set|UPDATE"),
                ReceptionFixture.audited(database, person.toString()));
    }

    @Test
    void isRefusedWhereAnotherPatientOfTheClinicHasIt() throws SQLException {
        String holder = desk.check(ReceptionFixture.patient());
        desk.put(holder, "reference-number", Map.of("referenceNumber", "K-1"))
                .then()
                .statusCode(201);
        desk.put(check, "reference-number", Map.of("referenceNumber", "K-0"))
                .then()
                .statusCode(201);
        Instant later = now.plusSeconds(60);

        send(event(person, "K-1", later));

        JsonPath decided = decided(person, later);
        assertEquals("TAKEN", decided.getString("decision"));
        assertEquals("K-0", decided.getString("inForce"));
        desk.get(check, "reference-number").then().body("referenceNumber", equalTo("K-0"));
        desk.get(holder, "reference-number").then().body("referenceNumber", equalTo("K-1"));
        assertEquals(
                List.of(desk.clinic().account() + "|reference-number-set|REGISTER"),
                ReceptionFixture.audited(database, check).subList(0, 1));
    }

    @Test
    void givesWayToWhatTheClinicSetSince() {
        desk.put(check, "reference-number", Map.of("referenceNumber", "K-2"))
                .then()
                .statusCode(201);

        send(event(person, "K-1", now.minusSeconds(60)));

        assertEquals("SUPERSEDED", decided(person, now.minusSeconds(60)).getString("decision"));
        desk.get(check, "reference-number").then().body("referenceNumber", equalTo("K-2"));
    }

    @Test
    void countsForAPatientOnlyOnceTheClinicConfirmedWhoseItIs() throws SQLException {
        String number = ReceptionFixture.patient();
        UUID elsewhere = personOf(ReceptionFixture.any().check(number));

        send(event(elsewhere, "K-1", now));

        assertEquals("KEPT", decided(elsewhere, now).getString("decision"));
        coverage().body("patients", equalTo(1)).body("registered", equalTo(0));
        desk.check(number);
        coverage().body("patients", equalTo(2)).body("registered", equalTo(1)).body("percent", equalTo(50.0f));
    }

    private ValidatableResponse coverage() {
        return desk.clerk().get("/reference-numbers/coverage").then().statusCode(200);
    }

    @Test
    void isAnsweredForAPersonNobodyRegisteredAndForANumberThatIsNone() {
        UUID nobody = UUID.randomUUID();
        send(event(nobody, "K-1", now));
        send(event(person, "１２", now));

        JsonPath unknown = decided(nobody, now);
        assertEquals("PERSON_UNKNOWN", unknown.getString("decision"));
        assertNull(unknown.getString("inForce"));
        assertEquals("UNFIT", decided(person, now).getString("decision"));
    }

    private List<String> decisions() {
        return TestTopics.all("registry.v1").stream()
                .filter(record -> isDecision(record, person))
                .map(record -> json(record).getString("decision"))
                .toList();
    }

    private static JsonPath decided(UUID person, Instant setAt) {
        return json(TestTopics.await(
                "registry.v1",
                record -> isDecision(record, person)
                        && Instant.parse(json(record).getString("setAt")).equals(setAt)));
    }

    private static boolean isDecision(ConsumerRecord<String, byte[]> record, UUID person) {
        return person.toString().equals(record.key())
                && EventType.REFERENCE_NUMBER_DECIDED.wire().equals(TestTopics.header(record, "ce_type"));
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), UTF_8));
    }

    private Event<ReferenceNumberSet> event(UUID who, String number, Instant setAt) {
        return new Event<>(
                UUID.randomUUID(),
                URI.create("urn:madoguchi:outage-service"),
                setAt,
                new ReferenceNumberSet(desk.clinic().code(), who, number, setAt, "etsuran"));
    }

    private static void send(Event<ReferenceNumberSet> event) {
        TestTopics.send(event, Journal.json(event.payload()));
    }

    private UUID personOf(String checkId) throws SQLException {
        return UUID.fromString(ReceptionFixture.rows(
                        database,
                        "select cast(person_id as text) from eligibility_check where id = cast(? as uuid)",
                        checkId)
                .get(0));
    }
}
