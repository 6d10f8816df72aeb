package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class GrantResourceTest {
    private static final String BODY = TestTokens.network(Roles.IMPLEMENTING_BODY);
    private static final Map<String, String> WISH = Map.of(
            "origin", "CALL_CENTRE",
            "institutionName", "新橋診療所",
            "contactPerson", "窓口 花子",
            "reason", "回線障害");

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));

    @Test
    void goesThroughTheFourStepsOfTheNotice() {
        String id = post(clinic.administrator(), WISH)
                .statusCode(201)
                .body("state", is("REQUESTED"))
                .body("institution", is(clinic.code().wire()))
                .extract()
                .path("grantId");

        put(BODY, id, "enablement", days(today, today)).statusCode(409).body("code", is("grant-state"));
        put(BODY, id, "call-back", Map.of()).statusCode(200).body("state", is("CALLED_BACK"));
        put(BODY, id, "enablement", days(today, today.plusDays(1)))
                .statusCode(200)
                .body("state", is("ENABLED"))
                .body("from", is(today.toString()))
                .body("until", is(today.plusDays(1).toString()));
        put(clinic.administrator(), id, "end", Map.of()).statusCode(200).body("state", is("ENDED"));
        put(BODY, id, "end", Map.of()).statusCode(409);

        JsonNode enabled = Wire.await(EventType.GRANT_ENABLED, id);
        assertEquals("CALL_CENTRE", enabled.path("origin").asText());
        assertEquals(today.toString(), enabled.path("from").asText());
        assertEquals(
                clinic.code().wire(),
                Wire.await(EventType.GRANT_ENDED, id).path("institution").asText());
    }

    @Test
    void letsTheImplementingBodyOpenItsOwnAtOnce() {
        String id = Index.grant(clinic);

        assertEquals(
                "IMPLEMENTING_BODY",
                Wire.await(EventType.GRANT_ENABLED, id).path("origin").asText());
    }

    @Test
    void letsAClinicUseNoOriginButItsOwn() {
        post(
                        clinic.administrator(),
                        Map.of(
                                "origin",
                                "IMPLEMENTING_BODY",
                                "institution",
                                clinic.code().wire(),
                                "reason",
                                "x"))
                .statusCode(403);
        post(BODY, WISH).statusCode(403);
        post(clinic.token(Roles.GENERAL), WISH).statusCode(403);
        post("nonsense", WISH).statusCode(401);
    }

    @Test
    void asksForWhatTheCallCentreAsksFor() {
        post(clinic.administrator(), Map.of("origin", "CALL_CENTRE", "reason", "x"))
                .statusCode(400)
                .body("findings.field", is(List.of("institutionName", "contactPerson")));
        post(
                        clinic.administrator(),
                        Map.of(
                                "origin",
                                "CALL_CENTRE",
                                "institutionName",
                                " ",
                                "contactPerson",
                                "窓口 花子",
                                "reason",
                                "x"))
                .statusCode(400)
                .body("findings.field", is(List.of("institutionName")));
        post(BODY, Map.of("origin", "IMPLEMENTING_BODY", "reason", "x"))
                .statusCode(400)
                .body("findings.field", is(List.of("institution")));
        post(BODY, Map.of("origin", "IMPLEMENTING_BODY", "institution", "1311234560", "reason", "x"))
                .statusCode(400)
                .body("findings.rule", is(List.of("institution-code-check-digit")));
    }

    @Test
    void refusesAPeriodThatNeverWas() {
        String id = post(clinic.administrator(), WISH).extract().path("grantId");
        put(BODY, id, "call-back", Map.of());

        put(BODY, id, "enablement", days(today, today.minusDays(1)))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-201", "OUT-202")));
        put(BODY, id, "enablement", Map.of("from", "2026-02-30", "until", "2026-03-01"))
                .statusCode(400);
    }

    @Test
    void leavesTheStepsToTheImplementingBody() {
        String id = post(clinic.administrator(), WISH).extract().path("grantId");

        put(clinic.administrator(), id, "call-back", Map.of()).statusCode(403);
        put(clinic.administrator(), id, "enablement", days(today, today)).statusCode(403);
        put(Clinic.fresh().administrator(), id, "end", Map.of()).statusCode(404);
        put(BODY, UUID.randomUUID().toString(), "call-back", Map.of()).statusCode(404);
    }

    @Test
    void listsAClinicsOwnWithTheCallCentre() {
        String id = post(clinic.administrator(), WISH).extract().path("grantId");

        list(clinic.administrator())
                .body("grants.grantId", is(List.of(id)))
                .body("callCentre.phone", is("0800-080-4583"))
                .body("callCentre.hours", containsString("土曜 8:00～16:00"));
        list(Clinic.fresh().administrator()).body("grants", empty());
        list(BODY).body("grants.grantId", hasItem(id));
    }

    @Test
    void endsByItselfAfterItsLastDay() throws SQLException {
        String id = Index.grant(clinic);
        moveLastDayTo(id, today.minusDays(1));

        assertEquals(id, Wire.await(EventType.GRANT_ENDED, id).path("grantId").asText());
        list(clinic.administrator()).body("grants.state", is(List.of("ENDED")));
    }

    @Test
    void tellsOnceOfEachStepThatTakesLongerThanHalfAnHour() throws SQLException {
        String id = post(clinic.administrator(), WISH).extract().path("grantId");
        list(clinic.administrator())
                .body("grants.clock.step", is(List.of("CALL_BACK")))
                .body("grants.clock.lateMinutes", is(List.of(0)))
                .body("grants.clock.leftMinutes", is(List.of(30)));
        moveRequestBackAWeek(id);

        JsonNode late = Wire.await(EventType.GRANT_LATE, id);
        assertEquals("CALL_BACK", late.path("step").asText());
        assertEquals(clinic.code().wire(), late.path("institution").asText());
        list(clinic.administrator()).body("grants[0].clock.lateMinutes", greaterThan(60));
        put(BODY, id, "call-back", Map.of()).statusCode(200);
        await().untilAsserted(
                        () -> assertEquals(2, Wire.all(EventType.GRANT_LATE, id).size()));
        assertEquals(
                "ENABLEMENT",
                Wire.all(EventType.GRANT_LATE, id).get(1).path("step").asText());
        put(BODY, id, "enablement", days(today, today)).statusCode(200);
        list(clinic.administrator()).body("grants[0].clock", nullValue());
        assertEquals(2, Wire.all(EventType.GRANT_LATE, id).size());
    }

    @Test
    void opensTheFunctionForAListOnceForEachInstitution() {
        Clinic second = Clinic.fresh();
        List<String> codes = List.of(
                clinic.code().wire(), second.code().wire(), clinic.code().wire());
        Map<String, Object> body =
                Map.of("institutions", codes, "from", today.toString(), "until", today.toString(), "reason", "広域の通信障害");

        List<String> ids = postList(BODY, body)
                .statusCode(201)
                .body("lines.institution", is(codes))
                .extract()
                .path("lines.grantId");
        assertEquals(ids.get(0), ids.get(2));
        Wire.await(EventType.GRANT_ENABLED, ids.get(0));
        Wire.await(EventType.GRANT_ENABLED, ids.get(1));
        postList(BODY, body).statusCode(201).body("lines.grantId", is(ids));
        list(clinic.administrator())
                .body("grants.grantId", is(List.of(ids.get(0))))
                .body("grants[0].state", is("ENABLED"))
                .body("grants[0].report", nullValue());
        postList(clinic.administrator(), body).statusCode(403);
        postList(BODY, Map.of("institutions", List.of(), "from", "2026-01-02", "until", "2026-01-01", "reason", "x"))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-203", "OUT-201", "OUT-202")));
    }

    private static ValidatableResponse postList(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/grants/list")
                .then();
    }

    private void moveRequestBackAWeek(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update activation_grant set requested_at = requested_at - interval '7 days' where id = ?")) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }

    private void moveLastDayTo(String id, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update activation_grant set last_day = ? where id = ?")) {
            update.setObject(1, day);
            update.setObject(2, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        }
    }

    private static Map<String, String> days(LocalDate from, LocalDate until) {
        return Map.of("from", from.toString(), "until", until.toString());
    }

    private static ValidatableResponse post(String token, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/grants")
                .then();
    }

    private static ValidatableResponse put(String token, String id, String step, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/grants/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/grants").then().statusCode(200);
    }
}
