package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.summary.SummaryCheck;
import jp.madoguchi.contracts.summary.Verified;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Merges;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class OutageSummaryResourceTest {
    /** The visits of {@link Visits} are taken at 01:00. */
    private static final Instant CUT = Instant.parse("2026-11-20T00:30:00Z");

    private final Clinic clinic = Clinic.fresh();
    private final UUID gateway = UUID.randomUUID();

    @Test
    void sealsAnOutageAtZeroUncheckedAndSupplementsItForAVisitDaysLate() throws IOException {
        say(GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        String outage = awaitOutage("OPEN");
        String first = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        String second = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        say(GatewayMode.NORMAL, null, 3600);
        awaitOutage("ENDED");
        close(first);
        summary(clinic.administrator(), outage).statusCode(409).body("code", is("outage-not-closed"));
        close(second);

        JsonNode closed = awaitClosed(outage, 1).get(0);
        assertEquals(2, closed.path("visits").asInt());
        assertEquals(2, closed.path("closedByPerson").asInt());
        String text = summary(clinic.token(Roles.GENERAL), outage)
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .extract()
                .asString();
        assertEquals(new Verified.Sound(1, 2, closed.path("seal").asText()), verify(text));

        String late = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        assertEquals(text, summary(clinic.administrator(), outage).extract().asString());
        close(late);

        JsonNode supplement = awaitClosed(outage, 2).get(1);
        assertEquals(closed.path("seal"), supplement.path("supplementOf"));
        assertEquals(1, supplement.path("visits").asInt());
        assertEquals(late, supplement.path("firstVisit").asText());
        String both = summary(TestTokens.network(Roles.OPERATOR), outage)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(new Verified.Sound(2, 3, supplement.path("seal").asText()), verify(both));
        assertEquals(text, both.substring(0, text.length()));
        awaitOutage("OVER");
    }

    /** Accepted is settled and merged: the pair is two lines, of which one says where the other is. */
    @Test
    void tellsAMergedPairOnceAndSupplementsItWhenItIsParted() throws IOException {
        say(GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        String outage = awaitOutage("OPEN");
        String pad = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        String paper = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        say(GatewayMode.NORMAL, null, 3600);
        awaitOutage("ENDED");
        Wire.send(Merges.merged(clinic, paper, pad, 1));
        Visits.awaitState(clinic, paper, "MERGED");
        close(pad);

        JsonNode closed = awaitClosed(outage, 1).get(0);
        assertEquals(2, closed.path("visits").asInt());
        assertEquals(1, closed.path("closedByPerson").asInt());
        assertEquals(1, closed.path("merged").asInt());
        String text = summary(clinic.administrator(), outage).extract().asString();
        assertEquals(new Verified.Sound(1, 2, closed.path("seal").asText()), verify(text));
        awaitOutage("OVER");

        Wire.send(Merges.parted(clinic, paper, pad, 2));
        Visits.awaitState(clinic, paper, "HELD");
        awaitOutage("ENDED");
        close(paper);

        JsonNode supplement = awaitClosed(outage, 2).get(1);
        assertEquals(1, supplement.path("closedByPerson").asInt());
        assertEquals(0, supplement.path("merged").asInt());
        assertEquals(paper, supplement.path("firstVisit").asText());
    }

    /** The first questions got no answer before the breaker opened, a minute after the visit of 01:00. */
    @Test
    void waitsForTheVisitsTakenBeforeTheBreakerOpenedAndTellsOfThem() throws IOException {
        String first = Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        say(GatewayMode.DEGRADED, Cause.LINE_DOWN, 1860);
        say(GatewayMode.NORMAL, null, 3600);
        String outage = awaitOutage("ENDED");
        outages().body("outages[0].openedAt", is("2026-11-20T01:01:00Z")).body("outages[0].heldVisits", is(1));
        summary(clinic.administrator(), outage).statusCode(409).body("code", is("outage-not-closed"));

        close(first);

        JsonNode closed = awaitClosed(outage, 1).get(0);
        assertEquals(1, closed.path("visits").asInt());
        assertEquals(first, closed.path("firstVisit").asText());
        String text = summary(clinic.administrator(), outage)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(new Verified.Sound(1, 1, closed.path("seal").asText()), verify(text));
    }

    @Test
    void leavesVisitsOfAnEarlierHourToWhateverTheyBelongTo() {
        Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
        say(GatewayMode.DEGRADED, Cause.LINE_DOWN, 5401);
        say(GatewayMode.NORMAL, null, 6000);

        String outage = awaitOutage("OVER");

        assertEquals(0, awaitClosed(outage, 1).get(0).path("visits").asInt());
        Visits.list(clinic).body("held", is(1));
    }

    @Test
    void closesAnOutageInWhichNobodyCameAndTellsNoOtherClinic() {
        say(GatewayMode.DEGRADED, Cause.POWER_CUT, 0);
        say(GatewayMode.NORMAL, null, 60);
        String outage = awaitOutage("OVER");

        assertEquals(0, awaitClosed(outage, 1).get(0).path("visits").asInt());
        summary(TestTokens.network(Roles.IMPLEMENTING_BODY), outage).statusCode(200);
        summary(Clinic.fresh().administrator(), outage).statusCode(404);
        summary(clinic.administrator(), UUID.randomUUID().toString()).statusCode(404);
        summary(TestTokens.network(Roles.INTEGRATOR), outage).statusCode(403);
        summary("nonsense", outage).statusCode(401);
    }

    @Test
    void tellsWhoCameAfterTheRecoveryToUseAnotherMethod() {
        say(GatewayMode.DEGRADED, Cause.LINE_DOWN, 0);
        methods("2026-11-20T01:00:00Z").body("situation", is("DURING_OUTAGE"));
        say(GatewayMode.NORMAL, null, 3600);
        awaitOutage("OVER");

        methods("2026-11-20T02:00:00Z")
                .body("cells", hasSize(12))
                .body("situation", is("AFTER_CAME_AFTER"))
                .body("patient.sign", is(List.of("○", "○", "×")))
                .body("patient[2].reason", containsString("方法1・方法2で確認できる"));
        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/methods?takenAt=yesterday")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(clinic.token(Roles.INSURER))
                .get("/methods")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse methods(String takenAt) {
        awaitOutages();
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .queryParam("takenAt", takenAt)
                .get("/methods")
                .then()
                .statusCode(200);
    }

    private void awaitOutages() {
        await().untilAsserted(() -> outages().body("outages", hasSize(1)));
    }

    private void say(GatewayMode mode, @Nullable Cause cause, int second) {
        Instant at = CUT.plusSeconds(second);
        Wire.send(new GatewayStatusChanged(gateway, clinic.code(), mode, cause, Map.of(), 0, null, at, at));
    }

    private String awaitOutage(String state) {
        await().untilAsserted(() -> outages().body("outages", hasSize(1)).body("outages[0].state", is(state)));
        return outages().extract().path("outages[0].outageId");
    }

    private ValidatableResponse outages() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/outages")
                .then()
                .statusCode(200);
    }

    private void close(String visit) {
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消")).statusCode(200);
    }

    private static List<JsonNode> awaitClosed(String outage, int count) {
        await().untilAsserted(() ->
                assertEquals(count, Wire.all(EventType.OUTAGE_CLOSED, outage).size()));
        return Wire.all(EventType.OUTAGE_CLOSED, outage);
    }

    private static ValidatableResponse summary(String token, String outage) {
        return given().auth()
                .oauth2(token)
                .get("/outages/" + outage + "/summary")
                .then();
    }

    private static Verified verify(String text) throws IOException {
        return SummaryCheck.verify(new StringReader(text));
    }
}
