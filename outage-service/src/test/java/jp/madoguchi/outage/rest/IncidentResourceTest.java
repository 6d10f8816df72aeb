package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class IncidentResourceTest {
    private static final String OPERATOR = TestTokens.network(Roles.OPERATOR);
    private static final String BODY = TestTokens.network(Roles.IMPLEMENTING_BODY);

    private final Clinic clinic = Clinic.fresh();
    private final String line = "回線" + UUID.randomUUID();
    private final Instant since = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

    /** What it was and what is done against the next one is known days later. */
    @Test
    void takesWhatBecameKnownAfterTheEndWithoutOpeningItAgain() {
        register(clinic, line).statusCode(201);
        String id = open(OPERATOR, "LINE", line).statusCode(201).extract().path("incidentId");
        put(OPERATOR, "/incidents/" + id + "/end", Map.of("text", "復旧を確認")).statusCode(200);

        post(OPERATOR, "/incidents/" + id + "/updates", Map.of("text", "原因は機器の交換の誤り"))
                .statusCode(200)
                .body("state", is("ENDED"))
                .body("timeline.text", contains("通信事業者から連絡", "復旧を確認", "原因は機器の交換の誤り"));

        assertEquals(
                "原因は機器の交換の誤り",
                Wire.await(EventType.INCIDENT_UPDATED, id).path("text").asText());
        assertEquals(1, Wire.all(EventType.INCIDENT_ENDED, id).size());
    }

    @Test
    void tellsAnIncidentFromTheFirstWordToTheAllClear() {
        register(clinic, line).statusCode(201).body("registeredPhone", is("03-0000-0000"));
        register(clinic, line).statusCode(200);
        String id = open(OPERATOR, "LINE", line)
                .statusCode(201)
                .body("state", is("OPEN"))
                .body("origin", is("REPORTED"))
                .body("where", is("回線「" + line + "」"))
                .body("effectLabel", is("オンライン資格確認等システムへのアクセス自体が困難"))
                .body("timeline.kindLabel", contains("発生"))
                .extract()
                .path("incidentId");
        JsonNode opened = Wire.await(EventType.INCIDENT_OPENED, id);
        open(BODY, "LINE", line).statusCode(409).body("code", is("incident-open"));

        post(OPERATOR, "/incidents/" + id + "/updates", Map.of("text", "通信事業者が調査中"))
                .statusCode(200)
                .body("timeline.text", contains("通信事業者から連絡", "通信事業者が調査中"));
        put(OPERATOR, "/incidents/" + id + "/end", Map.of("text", "復旧を確認"))
                .statusCode(200)
                .body("state", is("ENDED"));
        put(OPERATOR, "/incidents/" + id + "/end", Map.of("text", "復旧を確認"))
                .statusCode(409)
                .body("code", is("incident-ended"));

        JsonNode ended = Wire.await(EventType.INCIDENT_ENDED, id);
        JsonNode updated = Wire.await(EventType.INCIDENT_UPDATED, id);
        assertEquals("通信事業者が調査中", updated.path("text").asText());
        assertTrue(updated.path("deskText").asText().startsWith("回線「" + line + "」の障害（回線の障害、"));
        assertTrue(updated.path("deskText").asText().endsWith("の続報：通信事業者が調査中"));
        assertEquals(clinic.code().wire(), updated.path("institutions").path(0).asText());
        assertEquals(
                "LINE " + line,
                ended.path("scope").asText() + " " + ended.path("scopeValue").asText());
        assertEquals(clinic.code().wire(), opened.path("institutions").path(0).asText());
        assertEquals(since.toString(), opened.path("since").asText());
        assertTrue(opened.path("affected").isNull() || opened.path("affected").isMissingNode());
        assertTrue(ended.path("deskText").asText().contains("復旧しました"));
        assertEquals(clinic.code().wire(), ended.path("institutions").path(0).asText());
    }

    @Test
    void draftsTheTextsForThoseWhoMaySeeIt() {
        register(clinic, line).statusCode(201);
        String id = open(OPERATOR, "LINE", line).statusCode(201).extract().path("incidentId");

        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/incidents/" + id + "/texts")
                .then()
                .statusCode(200)
                .body("desk", startsWith("回線「" + line + "」で障害が発生しています（回線の障害、"))
                .body("patient", notNullValue());
    }

    @Test
    void showsAClinicWhatItLiesInAndNothingElse() {
        Clinic other = Clinic.fresh();
        register(clinic, line).statusCode(201);
        String id = open(OPERATOR, "LINE", line).statusCode(201).extract().path("incidentId");

        given().auth()
                .oauth2(clinic.administrator())
                .get("/incidents/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(other.administrator())
                .get("/incidents/" + id)
                .then()
                .statusCode(404);
        list(clinic.administrator()).body("incidents.incidentId", hasItem(id));
        list(other.administrator()).body("incidents.incidentId", not(hasItem(id)));
        list(BODY).body("incidents.incidentId", hasItem(id));
        put(clinic.administrator(), "/incidents/" + id + "/end", Map.of("text", "復旧"))
                .statusCode(422)
                .body("findings.rule", contains("OUT-403"));
        put(other.administrator(), "/incidents/" + id + "/end", Map.of("text", "復旧"))
                .statusCode(404);
    }

    @Test
    void letsAClinicTellOfItselfAndItsTerminals() {
        UUID gateway = UUID.randomUUID();
        say(clinic, gateway, GatewayMode.NORMAL, null);
        await().untilAsserted(() ->
                open(clinic.administrator(), "PC", gateway.toString()).statusCode(201));

        open(clinic.administrator(), "CLINIC", clinic.code().wire()).statusCode(201);
        open(clinic.administrator(), "CLINIC", Clinic.fresh().code().wire())
                .statusCode(422)
                .body("findings.rule", contains("OUT-403"));
        open(Clinic.fresh().administrator(), "PC", gateway.toString())
                .statusCode(422)
                .body("findings.rule", contains("OUT-403"));
        list(clinic.token(Roles.MEDICAL_VIEWER))
                .body("incidents.findAll { it.scope == 'PC' || it.scope == 'CLINIC' }", hasSize(2));
    }

    @Test
    void refusesAnExtentNobodyHangsOnAndTimesAhead() {
        for (String[] unknown : new String[][] {
            {"LINE", line}, {"REGION", "48"}, {"NATIONAL", "x"}, {"PC", "x"}, {"CLINIC", "1311234568"}
        }) {
            open(OPERATOR, unknown[0], unknown[1]).statusCode(422).body("findings.rule", contains("OUT-402"));
        }
        open(OPERATOR, "PC", UUID.randomUUID().toString()).statusCode(422);
        Map<String, Object> ahead = report("REGION", "47");
        ahead.put("since", Instant.now().plusSeconds(3600).toString());
        post(OPERATOR, "/incidents", ahead).statusCode(422).body("findings.rule", contains("OUT-401"));
        String id = open(OPERATOR, "REGION", "46").statusCode(201).extract().path("incidentId");
        put(
                        OPERATOR,
                        "/incidents/" + id + "/end",
                        Map.of("text", "復旧", "endedAt", since.minusSeconds(1).toString()))
                .statusCode(422)
                .body("findings.rule", contains("OUT-401"));
        put(OPERATOR, "/incidents/" + id + "/end", Map.of("text", "復旧", "endedAt", since.toString()))
                .statusCode(200)
                .body("endedAt", is(since.toString()));
    }

    @Test
    void keepsTheDoorsToThoseWhoMay() {
        post(clinic.token(Roles.GENERAL), "/incidents", report("NATIONAL", "")).statusCode(403);
        given().auth().oauth2(clinic.administrator()).get("/clinics").then().statusCode(403);
        given().get("/incidents").then().statusCode(401);
        given().auth()
                .oauth2(BODY)
                .get("/incidents/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        put(OPERATOR, "/clinics/1311234568", entry(line)).statusCode(400);
        put(OPERATOR, "/clinics/" + clinic.code(), Map.of("name", "診療所", "registeredPhone", "電話"))
                .statusCode(400);
        register(clinic, line).statusCode(201);
        JsonNode registered =
                Wire.await(EventType.CLINIC_REGISTERED, clinic.code().wire());
        assertEquals(
                "通信 " + line,
                registered.path("carrier").asText() + " "
                        + registered.path("line").asText());
        given().auth()
                .oauth2(BODY)
                .get("/clinics")
                .then()
                .statusCode(200)
                .body("clinics.institution", hasItem(clinic.code().wire()));
    }

    @Test
    void infersTheLineOfTwelveOfFourteenClinicsFromTheirStatuses() {
        List<Clinic> onTheLine = fourteenOnTheLine();

        cutTwelve(onTheLine);

        list(onTheLine.get(13).token(Roles.GENERAL))
                .body(mine("origin"), is("INFERRED"))
                .body(mine("cause"), is("LINE_DOWN"))
                .body(mine("counted.total"), is(14))
                .body(mine("counted.words"), startsWith("14施設中12施設（"))
                .body(mine("timeline"), hasSize(1));
        String id = list(OPERATOR).extract().path(mine("incidentId"));
        JsonNode opened = Wire.await(EventType.INCIDENT_OPENED, id);
        assertTrue(opened.path("inferred").asBoolean());
        assertEquals(14, opened.path("institutions").size());
        assertEquals(1, Wire.all(EventType.INCIDENT_OPENED, id).size());
    }

    @Test
    void joinsWhatAPersonTold() {
        List<Clinic> onTheLine = fourteenOnTheLine();
        String id = open(OPERATOR, "LINE", line).statusCode(201).extract().path("incidentId");

        cutTwelve(onTheLine);

        list(OPERATOR)
                .body("incidents.findAll { it.value == '" + line + "' }.incidentId", contains(id))
                .body(mine("origin"), is("REPORTED"))
                .body(mine("openedAt"), is(since.toString()));
        JsonNode counted = Wire.await(EventType.INCIDENT_UPDATED, id);
        // It is told as soon as enough are heard of, and not again with each that follows.
        assertTrue(counted.path("text").asText().matches("\\d+施設中\\d+施設（.+"));
        assertTrue(counted.path("deskText").isNull() || counted.path("deskText").isMissingNode());
    }

    private List<Clinic> fourteenOnTheLine() {
        List<Clinic> clinics = Stream.generate(Clinic::fresh).limit(14).toList();
        clinics.forEach(each -> register(each, line).statusCode(201));
        return clinics;
    }

    /** Twelve of them say that the line is down, two that they are well, and so do sixty others. */
    private void cutTwelve(List<Clinic> onTheLine) {
        Stream.concat(
                        onTheLine.stream().skip(12),
                        Stream.generate(Clinic::fresh).limit(60))
                .forEach(each -> say(each, UUID.randomUUID(), GatewayMode.NORMAL, null));
        onTheLine.stream()
                .limit(12)
                .forEach(each -> say(each, UUID.randomUUID(), GatewayMode.DEGRADED, Cause.LINE_DOWN));
        await().untilAsserted(() -> {
            // What the gateways of other tests left behind is no part of this one.
            endThoseOfTheCountry();
            list(OPERATOR).body(mine("counted.affected"), is(12));
        });
    }

    private String mine(String field) {
        return "incidents.find { it.value == '" + line + "' }." + field;
    }

    private static void endThoseOfTheCountry() {
        List<String> ids = list(OPERATOR)
                .extract()
                .path("incidents.findAll { it.scope == 'NATIONAL' && it.state == 'OPEN' }.incidentId");
        ids.forEach(id ->
                put(OPERATOR, "/incidents/" + id + "/end", Map.of("text", "試験")).statusCode(200));
    }

    private void say(Clinic of, UUID gateway, GatewayMode mode, @Nullable Cause cause) {
        Instant now = Instant.now();
        Wire.send(new GatewayStatusChanged(gateway, of.code(), mode, cause, Map.of(), 0, null, now, now));
    }

    private ValidatableResponse open(String token, String scope, String value) {
        return post(token, "/incidents", report(scope, value));
    }

    private Map<String, Object> report(String scope, String value) {
        return new HashMap<>(Map.of(
                "scope", scope, "value", value, "cause", "LINE_DOWN", "since", since.toString(), "text", "通信事業者から連絡"));
    }

    private static ValidatableResponse register(Clinic clinic, String line) {
        return put(OPERATOR, "/clinics/" + clinic.code(), entry(line));
    }

    private static Map<String, String> entry(String line) {
        return Map.of("name", "新橋診療所", "carrier", "通信", "line", line, "registeredPhone", "03-0000-0000");
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/incidents").then().statusCode(200);
    }

    private static ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse put(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
