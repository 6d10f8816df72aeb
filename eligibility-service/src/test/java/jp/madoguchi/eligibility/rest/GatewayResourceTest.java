package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class GatewayResourceTest {
    private final Clinic clinic = Clinic.any();
    private final Journal journal = new Journal();

    @Test
    void takesAFactOverWithTheIdAndTheTimeOfTheEdge() {
        VisitRecorded visit = Journal.visit(clinic.code());
        UplinkEntry entry = journal.write(visit);

        send(journal.entries())
                .then()
                .statusCode(200)
                .body("nextSequence", equalTo(2))
                .body("answers[0].sequence", equalTo(1))
                .body("answers[0].id", equalTo(entry.id().toString()))
                .body("answers[0].outcome", equalTo("ACCEPTED"))
                .body("answers[0].code", nullValue());

        ConsumerRecord<String, byte[]> fact = TestTopics.await(
                "desk.v1", record -> record.key().equals(visit.visitId().toString()));
        assertEquals(entry.id().toString(), TestTopics.header(fact, "ce_id"));
        assertEquals("2026-11-20T23:30:00Z", TestTopics.header(fact, "ce_time"));
        assertEquals("madoguchi.desk.visit-recorded.v1", TestTopics.header(fact, "ce_type"));
        assertEquals(Journal.json(visit), new String(fact.value(), UTF_8));
    }

    @Test
    void answersARepeatAsBeforeAndPublishesNothingAgain() {
        VisitRecorded visit = Journal.visit(clinic.code());
        journal.write(visit);
        journal.write("madoguchi.claim.settled.v1", "{}");
        send(journal.entries()).then().statusCode(200);
        VisitRecorded last = Journal.visit(clinic.code());
        journal.write(last);

        send(journal.entries())
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REPEATED", "REFUSED", "ACCEPTED")))
                .body("answers[1].code", equalTo("entry-type"))
                .body("nextSequence", equalTo(4));

        TestTopics.await("desk.v1", record -> record.key().equals(last.visitId().toString()));
        TestTopics.await(
                "desk.v1", record -> record.key().equals(visit.visitId().toString()));
        assertEquals(
                1,
                TestTopics.all("desk.v1").stream()
                        .filter(record -> record.key().equals(visit.visitId().toString()))
                        .count());
    }

    @Test
    void refusesTheSameIdWithAnotherBodyAndGoesOn() {
        UplinkEntry entry = journal.write(Journal.visit(clinic.code()));
        send(journal.entries()).then().statusCode(200);
        UplinkEntry next = journal.write(Journal.visit(clinic.code()));

        Journal other = new Journal();
        other.write(entry.id(), entry.type(), Journal.json(Journal.visit(clinic.code())));

        send(List.of(other.entries().get(0), next))
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REFUSED", "ACCEPTED")))
                .body("answers[0].code", equalTo("entry-conflict"));
    }

    @Test
    void parksWhatItCannotBelieveAndTakesTheRest() {
        journal.writeDamaged(Journal.visit(clinic.code()));
        journal.write("madoguchi.desk.visit-recorded.v1", "{}");
        journal.write(Journal.visit(Clinic.any().code()));
        journal.write(Journal.visit(clinic.code()));

        send(journal.entries())
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REFUSED", "REFUSED", "REFUSED", "ACCEPTED")))
                .body("answers[0..2].code", equalTo(List.of("entry-hash", "entry-undecodable", "entry-institution")))
                .body("nextSequence", equalTo(5));

        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/q/metrics")
                .then()
                .body(containsString(
                        "madoguchi_gateway_entries_total{code=\"entry-undecodable\",outcome=\"REFUSED\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud800", "{\"a\":\"\\u0000\"}"})
    void refusesAnEntryOfBrokenTextAloneAndTakesTheRest(String body) {
        UplinkEntry first = journal.write(Journal.visit(clinic.code()));
        UplinkEntry second = journal.write(Journal.visit(clinic.code()));
        Map<String, Object> broken = new LinkedHashMap<>(entry(first));
        broken.put("body", body);

        clinic.post("entries", Map.of("gatewayId", clinic.gatewayId(), "entries", List.of(broken, entry(second))))
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REFUSED", "ACCEPTED")))
                .body("answers[0].code", equalTo("entry-hash"))
                .body("nextSequence", equalTo(3));
    }

    /** What the center cannot bound without losing the others: it is refused by its hash, however long it is. */
    @ParameterizedTest
    @ValueSource(strings = {"type", "previousHash", "body"})
    void refusesAnEntryWithATextOfAnyLengthAloneAndTakesTheRest(String field) {
        UplinkEntry first = journal.write(Journal.visit(clinic.code()));
        UplinkEntry second = journal.write(Journal.visit(clinic.code()));
        Map<String, Object> endless = new LinkedHashMap<>(entry(first));
        endless.put(field, "0".repeat(500_000));

        clinic.post("entries", Map.of("gatewayId", clinic.gatewayId(), "entries", List.of(endless, entry(second))))
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REFUSED", "ACCEPTED")))
                .body("answers[0].code", equalTo("entry-hash"))
                .body("nextSequence", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void takesAnEntryHoweverWrongItsClockIs(long offset) {
        Map<String, Object> late = new LinkedHashMap<>(entry(journal.write(Journal.visit(clinic.code()))));
        late.put("clockOffsetMillis", offset);

        clinic.post("entries", Map.of("gatewayId", clinic.gatewayId(), "entries", List.of(late)))
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("ACCEPTED")));
    }

    private static Map<String, Object> entry(UplinkEntry entry) {
        return Map.of(
                "sequence", entry.sequence(),
                "id", entry.id().toString(),
                "type", entry.type(),
                "occurredAt", entry.occurredAt().toString(),
                "clockOffsetMillis", 120,
                "previousHash", entry.previousHash(),
                "hash", entry.hash(),
                "body", entry.body());
    }

    @Test
    void refusesAnEntryWithHolesAloneByItsHash() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sequence", 1);
        entry.put("id", UUID.randomUUID().toString());

        clinic.post("entries", Map.of("gatewayId", clinic.gatewayId(), "entries", List.of(entry)))
                .then()
                .statusCode(200)
                .body("answers[0].outcome", equalTo("REFUSED"))
                .body("answers[0].code", equalTo("entry-hash"));
    }

    @Test
    void saysWhereToResumeWhenEntriesAreMissing() {
        journal.write(Journal.visit(clinic.code()));
        journal.write(Journal.visit(clinic.code()));
        journal.write(Journal.visit(clinic.code()));
        send(journal.entries().subList(0, 1)).then().statusCode(200);

        send(journal.entries().subList(2, 3))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("sequence-gap"))
                .body("nextSequence", equalTo(2));
    }

    @Test
    void takesNoMoreThanAFullBatch() {
        IntStream.range(0, 201).forEach(i -> journal.write(Journal.visit(clinic.code())));

        send(journal.entries())
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings[0].field", equalTo("entries"));
        send(journal.entries().subList(0, 200)).then().statusCode(200).body("nextSequence", equalTo(201));
    }

    @Test
    void answersAnEmptyBatchWithWhatComesNext() {
        send(List.of()).then().statusCode(200).body("nextSequence", equalTo(1));
    }

    @Test
    void knowsNoGatewayOfAnotherInstitution() {
        journal.write(Journal.visit(clinic.code()));
        send(journal.entries()).then().statusCode(200);
        Clinic stranger = Clinic.any();

        stranger.post("entries", Journal.batch(clinic.gatewayId(), List.of()))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        stranger.post("status", status(clinic)).then().statusCode(404);
    }

    @Test
    void passesTheStateOfAGatewayOn() {
        clinic.post("status", status(clinic)).then().statusCode(204);

        ConsumerRecord<String, byte[]> fact = TestTopics.await(
                "gateway.status.v1",
                record -> record.key().equals(clinic.gatewayId().toString()));
        JsonPath json = JsonPath.from(new String(fact.value(), UTF_8));
        assertEquals("DEGRADED", json.getString("mode"));
        assertEquals("LINE_DOWN", json.getString("cause"));
        assertEquals("OPEN", json.getString("breakers.cluster"));
        assertEquals(clinic.code().wire(), json.getString("institution"));
    }

    @Test
    void answersTheProbeOfAGatewayAndOfNobodyElse() {
        clinic.request().get("/gateway/ping").then().statusCode(200).body("serverTime", notNullValue());
        given().auth()
                .oauth2(clinic.token(Roles.ADMINISTRATOR))
                .get("/gateway/ping")
                .then()
                .statusCode(403);
    }

    @Test
    void countsTheDayOfAnInstitution() {
        journal.write(Journal.visit(clinic.code()));
        journal.write(Journal.visit(clinic.code()));
        journal.write(Journal.declaration(clinic.code(), UUID.randomUUID()));
        journal.writeDamaged(Journal.visit(clinic.code()));
        send(journal.entries()).then().statusCode(200);

        // 23:30 UTC is already the next day in Japan.
        summary("2026-11-21")
                .then()
                .statusCode(200)
                .body("visits", equalTo(2))
                .body("declarations", equalTo(1))
                .body("refused", equalTo(1));
        summary("2026-11-20").then().statusCode(200).body("visits", equalTo(0));
        summary("2026-02-30").then().statusCode(400).body("findings[0].rule", equalTo("era-date-no-such-day"));
    }

    @Test
    void refusesANullAmongTheEntries() {
        clinic.post(
                        "entries",
                        "{\"gatewayId\":\"" + clinic.gatewayId() + "\",\"entries\":" + Collections.singletonList(null)
                                + "}")
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    private Response summary(String day) {
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .queryParam("date", day)
                .get("/desk-facts/summary");
    }

    private Response send(List<UplinkEntry> entries) {
        return clinic.post("entries", Journal.batch(clinic.gatewayId(), entries));
    }

    private static Map<String, Object> status(Clinic clinic) {
        return Map.of(
                "gatewayId", clinic.gatewayId(),
                "mode", "DEGRADED",
                "cause", "LINE_DOWN",
                "breakers", Map.of("cluster", "OPEN"),
                "unsent", 3,
                "oldestUnsentAt", "2026-11-20T23:30:00Z",
                "since", "2026-11-20T23:29:00Z");
    }
}
