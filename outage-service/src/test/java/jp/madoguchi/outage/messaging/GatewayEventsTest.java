package jp.madoguchi.outage.messaging;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class GatewayEventsTest {
    private static final Instant CUT = Instant.parse("2026-11-20T00:30:00Z");

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private final UUID gateway = UUID.randomUUID();
    private final Instant ahead = Instant.now().plusSeconds(120);

    @Test
    void opensAnOutageAndEndsItWithTheVisitsThatWait() {
        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        String outage = awaitOutages(1).extract().path("outages[0].outageId");
        JsonNode opened = Wire.await(EventType.OUTAGE_OPENED, outage);
        String visit = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);

        say(gateway, GatewayMode.RECOVERING, null, 3000);
        say(gateway, GatewayMode.NORMAL, null, 3600);

        JsonNode ended = Wire.await(EventType.OUTAGE_ENDED, outage);
        assertEquals("LINE_DOWN", opened.path("cause").asText());
        assertEquals("2026-11-20T00:30:00Z", opened.path("openedAt").asText());
        assertEquals("2026-11-20T01:30:00Z", ended.path("endedAt").asText());
        assertEquals(1, ended.path("heldVisits").asInt());
        list().body("outages[0].state", is("ENDED")).body("outages[0].heldVisits", is(1));
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消")).statusCode(200);
        list().body("outages[0].state", is("OVER")).body("outages[0].heldVisits", is(0));
    }

    @Test
    void keepsOneOutageWhileAnyGatewayIsInTrouble() {
        UUID second = UUID.randomUUID();
        say(gateway, GatewayMode.DEGRADED, Cause.READER_BROKEN, 0);
        awaitOutages(1);
        say(second, GatewayMode.DEGRADED, Cause.LINE_DOWN, 10);
        say(second, GatewayMode.NORMAL, null, 20);
        awaitTakenUpTo(second);

        list().body("outages", hasSize(1)).body("outages[0].state", is("OPEN"));
        say(gateway, GatewayMode.NORMAL, null, 30);
        await().untilAsserted(() -> list().body("outages[0].state", is("OVER")));
    }

    /** One that was replaced never says NORMAL; what it said last must not count for ever. */
    @Test
    void endsAnOutageWithTheLastWordOfAGatewayThatIsGone() throws SQLException {
        UUID replacement = UUID.randomUUID();
        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        awaitOutages(1);
        say(replacement, GatewayMode.NORMAL, null, 20);
        say(replacement, GatewayMode.NORMAL, null, 7100);
        awaitTakenUpTo(replacement);
        list().body("outages[0].state", is("OPEN"));

        Sql.change(
                database,
                "update gateway_report set heard_at = heard_at - interval '3 hours' where gateway_id = ?::uuid",
                gateway.toString());
        repeat(UUID.randomUUID(), GatewayMode.NORMAL, 60, 7300);

        await().untilAsserted(() ->
                list().body("outages[0].state", is("OVER")).body("outages[0].endedAt", is("2026-11-20T00:31:00Z")));
        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 7400);
        awaitOutages(2).body("outages[0].state", is("OPEN"));
    }

    @Test
    void isOfTheCauseThatKeepsTheClinicFromAskingNow() {
        Index.grant(clinic);
        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        awaitCause("LINE_DOWN");
        lookUp().body("code", not(is("method-not-usable")));

        say(gateway, GatewayMode.DEGRADED, Cause.NATIONAL_SYSTEM_DOWN, 10);
        awaitCause("NATIONAL_SYSTEM_DOWN");
        lookUp().statusCode(409).body("code", is("method-not-usable"));

        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 20);
        awaitCause("LINE_DOWN");
        lookUp().body("code", not(is("method-not-usable")));
    }

    @Test
    void ignoresAnOlderReportAndARepeatedOne() {
        GatewayStatusChanged normal = status(gateway, GatewayMode.NORMAL, null, 100);
        UUID eventId = UUID.randomUUID();
        Wire.send(eventId, normal);
        Wire.send(eventId, normal);
        say(gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 50);
        say(gateway, GatewayMode.NORMAL, null, 200);
        awaitTakenUpTo(gateway);

        list().body("outages", empty());
    }

    @Test
    void tellsHowFastAJournalIsHandedIn() {
        drained(100L, 0);
        drained(null, 5);
        board().body("lines[0]", not(hasKey("drainedPerSecond")));
        drained(350L, 10);
        await().untilAsserted(() -> board().body("lines[0].drainedPerSecond", is(25.0f)));

        drained(20L, 20);

        await().untilAsserted(() -> board().body("lines[0]", not(hasKey("drainedPerSecond"))));
    }

    /** What a desk says of itself lies on the topic; the board adds nothing and leaves nothing out. */
    @Test
    void showsTheNumbersOfTheLastStatusesOnTheTopic() {
        UUID second = UUID.randomUUID();
        keeping(gateway, 7, 300, Map.of("cluster", "CLOSED"), 0);
        keeping(second, 2, 60, Map.of("face-folder", "OPEN"), 0);
        keeping(gateway, 9, 300, Map.of("cluster", "HALF_OPEN"), 10);
        await().untilAsserted(() -> board().body("lines[0].unsent", is(11)));

        List<JsonNode> last = Stream.of(gateway, second)
                .map(id -> Wire.all(EventType.GATEWAY_STATUS_CHANGED, id.toString()))
                .map(all -> all.get(all.size() - 1))
                .toList();

        board().body(
                        "lines[0].unsent",
                        is(last.stream()
                                .mapToInt(one -> one.path("unsent").asInt())
                                .sum()))
                .body(
                        "lines[0].oldestUnsentAt",
                        is(last.stream()
                                .map(one -> one.path("oldestUnsentAt").asText())
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .body("lines[0].breakers", is(Map.of("cluster", "HALF_OPEN", "face-folder", "OPEN")))
                .body("lines[0].gateways", is(last.size()))
                .body("totals.unsent", is(11));
    }

    private void keeping(UUID from, int unsent, int seconds, Map<String, String> breakers, int second) {
        Wire.send(new GatewayStatusChanged(
                from,
                clinic.code(),
                GatewayMode.RECOVERING,
                null,
                breakers,
                unsent,
                CUT.minusSeconds(seconds),
                CUT,
                ahead.plusSeconds(second)));
    }

    private void drained(@Nullable Long acknowledged, int second) {
        Instant at = ahead.plusSeconds(second);
        Wire.send(new GatewayStatusChanged(
                gateway, clinic.code(), GatewayMode.RECOVERING, null, Map.of(), 9, CUT, CUT, at, acknowledged, null));
        await().untilAsserted(() -> board().body("lines.unsent", is(List.of(9))));
    }

    private ValidatableResponse board() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .statusCode(200);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        Wire.sendPoison(Topic.GATEWAY_STATUS, EventType.GATEWAY_STATUS_CHANGED, gateway.toString());
        say(gateway, GatewayMode.DEGRADED, Cause.POWER_CUT, 0);

        awaitOutages(1).body("outages[0].causeLabel", is("停電"));
        assertEquals("undecodable", Wire.deadLetterReason(Topic.GATEWAY_STATUS, gateway.toString()));
    }

    /** A report of the same gateway for another clinic stands behind what was sent: once seen, that was taken. */
    private void awaitTakenUpTo(UUID of) {
        Clinic witness = Clinic.fresh();
        Wire.send(new GatewayStatusChanged(
                of,
                witness.code(),
                GatewayMode.DEGRADED,
                Cause.POWER_CUT,
                Map.of(),
                0,
                null,
                CUT,
                CUT.plusSeconds(9000)));
        await().untilAsserted(() -> given().auth()
                .oauth2(witness.administrator())
                .get("/outages")
                .then()
                .body("outages", hasSize(1)));
    }

    private ValidatableResponse awaitOutages(int count) {
        await().untilAsserted(() -> list().body("outages", hasSize(count)));
        return list();
    }

    private ValidatableResponse list() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/outages")
                .then()
                .statusCode(200);
    }

    private void awaitCause(String cause) {
        await().untilAsserted(() -> list().body("outages.cause", is(List.of(cause))));
    }

    private ValidatableResponse lookUp() {
        return Index.lookUp(
                clinic.administrator(),
                Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都"));
    }

    /** A gateway whose state does not change says so again. */
    private void repeat(UUID from, GatewayMode mode, int since, int second) {
        Wire.send(new GatewayStatusChanged(
                from, clinic.code(), mode, null, Map.of(), 0, null, CUT.plusSeconds(since), CUT.plusSeconds(second)));
    }

    private void say(UUID from, GatewayMode mode, @Nullable Cause cause, int second) {
        Wire.send(status(from, mode, cause, second));
    }

    private GatewayStatusChanged status(UUID from, GatewayMode mode, @Nullable Cause cause, int second) {
        return new GatewayStatusChanged(
                from,
                clinic.code(),
                mode,
                cause,
                Map.of("line", mode == GatewayMode.NORMAL ? "CLOSED" : "OPEN"),
                0,
                null,
                CUT.plusSeconds(second),
                CUT.plusSeconds(second));
    }
}
