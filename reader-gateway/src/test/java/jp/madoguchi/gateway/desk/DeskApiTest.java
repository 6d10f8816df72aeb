package jp.madoguchi.gateway.desk;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.declared;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.architecture.Covers;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestClinic.class)
class DeskApiTest {
    private static final String[] DOORS = {
        "/desk/state", "/desk/patients", "/desk/journal", "/desk/balance", "/page/now", "/page/patients"
    };

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("expired", TestTokens.expired(Roles.GENERAL), 401),
                Arguments.of("another audience", TestTokens.ofAnotherAudience(Roles.GENERAL), 401),
                Arguments.of("another realm", TestTokens.ofAnotherRealm(Roles.GENERAL), 401),
                Arguments.of("no token at all", "not.a.token", 401),
                Arguments.of("another clinic", TestTokens.otherClinic(Roles.ADMINISTRATOR), 404),
                Arguments.of("an operator", TestTokens.clinic(Roles.OPERATOR), 403),
                Arguments.of("a gateway", TestTokens.clinic(Roles.GATEWAY), 403));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("strangers")
    void opensNoDoorToStrangers(String who, String token, int status) {
        for (String door : DOORS) {
            given().auth().oauth2(token).get(door).then().statusCode(status);
        }
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(proof("MYNAPORTAL_SCREEN", who))
                .post("/desk/visits")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void wantsASignIn() {
        given().get("/desk/state").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString("/madoguchi/authorize"));
    }

    @Test
    void takesAPatientOnceAndAnswersARepeatWithWhatWasSaved() {
        Map<String, Object> body = proof("MYNAPORTAL_SCREEN", "見本 一");

        JsonPath first = post(body).then().statusCode(201).extract().jsonPath();
        JsonPath again = post(body).then().statusCode(200).extract().jsonPath();
        body.put("ratioPercent", 10);
        post(body).then().statusCode(409).body("code", equalTo("visit-conflict"));

        assertEquals(true, first.getBoolean("saved"));
        assertEquals(false, first.getBoolean("repeated"));
        assertEquals(true, again.getBoolean("repeated"));
        assertEquals(first.getLong("visit.sequence"), again.getLong("visit.sequence"));
        assertEquals(30, first.getInt("visit.copay.percent"));
        assertEquals("3割", first.getString("visit.copay.label"));
        assertEquals("NOTICE_2_1", first.getString("visit.copay.clause"));
        clerk().get("/desk/patients").then().body("visitId", hasItem(body.get("visitId")));
        clerk().get("/desk/patients/" + body.get("visitId"))
                .then()
                .statusCode(200)
                .body("visit.patient.birthDate", equalTo("1970-03-26"))
                .body("visit.birthDate", equalTo("昭和45年3月26日"))
                .body("entries.type", contains("madoguchi.desk.visit-recorded.v1"));
        clerk().get("/desk/patients/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void sealsTheDeclarationAndTellsWhatItLeavesOpen() {
        Map<String, Object> body = declared("見本 二");

        post(body)
                .then()
                .statusCode(201)
                .body("visit.copay.percent", equalTo(20))
                .body("visit.copay.clause", equalTo("NOTICE_2_2"))
                .body("visit.declarationId", notNullValue())
                .body("visit.paperForm", equalTo(false))
                .body("hints.rule", hasItem("DCL-113"));
        clerk().get("/desk/patients/" + body.get("visitId")).then().body("entries", hasSize(2));
    }

    /** What the form says of 交付 stands on the paper; nobody may take it for said. */
    @Test
    void asksWhatAFormOnPaperSays() {
        Map<String, Object> body = visit("DECLARATION", "見本 三");
        body.put("paperForm", true);
        post(body).then().statusCode(422).body("findings.rule", hasItem("DSK-108"));

        body.put("issued", "NO");
        post(body).then().statusCode(422).body("findings.rule", hasItem("DSK-108"));
    }

    @Test
    void keepsAFormOnPaperWhenTheDeskSaysSo() {
        Map<String, Object> body = visit("DECLARATION", "見本 三");
        body.put("paperForm", true);
        body.put("issued", "YES");
        body.put("ratioPercent", 10);

        post(body)
                .then()
                .statusCode(201)
                .body("visit.paperForm", equalTo(true))
                .body("visit.declarationId", nullValue())
                .body("visit.copay.percent", equalTo(10));
    }

    @Test
    void asksWhatWasTriedBeforeTenTenths() {
        Map<String, Object> body = visit("NOTHING_PRESENTED", "見本 四");
        body.put("card", "NO_CARD");
        body.remove("couldNotAsk");

        post(body)
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", contains("DSK-109", "DSK-110", "DSK-111", "DSK-119", "DSK-120"))
                .body("findings.clause", hasItem("保発0710第1号 2(3)"));
        body.put("tried", List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ORAL_CONFIRMATION"));
        body.put("issued", "NO");
        post(body)
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-120"))
                .body("findings[0].message", containsString("マイナポータルの資格情報画面・資格確認書・過去の受診歴と口頭確認"));
        body.put("secondLook", true);
        post(body)
                .then()
                .statusCode(201)
                .body("visit.copay.percent", equalTo(100))
                .body("visit.copay.label", equalTo("10割"))
                .body("visit.couldNotAsk", equalTo("NOTHING_PRESENTED"))
                .body("visit.certificateIssued", equalTo(false));
        clerk().get("/desk/patients/" + body.get("visitId"))
                .then()
                .body(
                        "entries.type",
                        contains("madoguchi.desk.visit-recorded.v1", "madoguchi.desk.action-recorded.v1"));
    }

    @Test
    void letsANamedPersonDecideForAKnownPatient() {
        Map<String, Object> body = visit("NOTHING_PRESENTED", "見本 八");
        body.put("card", "NO_CARD");
        body.put("knownPatient", true);

        post(body).then().statusCode(422).body("findings.rule", hasItem("DSK-121"));
        body.put("decidedBy", "見本院長");
        post(body)
                .then()
                .statusCode(201)
                .body("visit.copay.percent", equalTo(30))
                .body("visit.copay.clause", equalTo("NOTICE_2_3_KNOWN"));
    }

    @Test
    void showsWhatIsStillMissingAndSavesNothing() {
        Map<String, Object> body = visit("ELIGIBILITY_CERTIFICATE", "見本 九");
        body.put("couldNotAsk", "LINE_DOWN");
        body.put("shownEvidence", List.of("ELIGIBILITY_CERTIFICATE"));

        preview(body)
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("instruction.id", equalTo("CAUSE-LINE_DOWN/2-1-ELIGIBILITY_CERTIFICATE"))
                .body("instruction.basis", equalTo("ELIGIBILITY_CERTIFICATE"))
                .body("instruction.writeDown.item", hasItem("NUMBERS"))
                .body("copay", nullValue())
                .body("missing.rule", contains("DSK-105"));
        body.put("shown", DeskApi.numbers());
        preview(body)
                .then()
                .body("complete", equalTo(true))
                .body("copay.percent", equalTo(30))
                .body("missing", hasSize(0));
        clerk().get("/desk/patients/" + body.get("visitId")).then().statusCode(404);
        preview(Map.of("basis", "DECLARATION"))
                .then()
                .body("instruction", nullValue())
                .body("missing.rule", contains("DSK-116", "DSK-127", "DSK-117"));
    }

    @Test
    void tellsTheAdministratorWhatIsNotCertain() {
        given().auth()
                .oauth2(TestTokens.clinic(Roles.ADMINISTRATOR))
                .get("/desk/rules")
                .then()
                .statusCode(200)
                .body("find { it.id == 'EVD-106' }.used", equalTo("WITH_CARD"))
                .body("id", not(hasItem("EVD-101")));
        clerk().get("/desk/rules").then().statusCode(403);
    }

    @Test
    @Covers({"DSK-116", "DSK-117"})
    void wantsAPatientAndAReasonForNotAsking() {
        post(Map.of("visitId", UUID.randomUUID().toString(), "basis", "DECLARATION"))
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-116", "DSK-127", "DSK-117"));
    }

    @Test
    void checksTypedNumbersAndTakesThePatientWithOneKey() {
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        JsonPath shown = check("12345").jsonPath();

        assertEquals("KNOWN", shown.getString("outcome"));
        assertEquals("資格（有効）", shown.getString("instruction.title"));
        post(Map.of("visitId", shown.getString("visitId"), "basis", "ONLINE_CHECK"))
                .then()
                .statusCode(201)
                .body("visit.patient.name", equalTo("新橋 一郎"))
                .body("visit.validity", equalTo("VALID"))
                .body("visit.checkId", equalTo("0193a000-0000-7000-8000-00000000c0de"))
                .body("visit.copay.clauseLabel", equalTo("オンライン資格確認の結果"));
        clerk().get("/desk/state").then().body("waiting.visitId", not(hasItem(shown.getString("visitId"))));
    }

    @Test
    void keepsNobodyApartFromCouldNotAsk() {
        TestClinic.frontDoor().answer("44444", DeskApi.NOT_FOUND);
        JsonPath absent = check("44444").jsonPath();
        JsonPath unanswered = check("00000").jsonPath();

        assertEquals("KNOWN_ABSENT NOT_FOUND", absent.getString("outcome") + " " + absent.getString("validity"));
        assertEquals("COULD_NOT_ASK", unanswered.getString("outcome"));
        assertEquals(null, unanswered.getString("validity"));
        assertEquals("CLUSTER_UNREACHABLE", unanswered.getString("couldNotAsk"));
        post(Map.of("visitId", absent.getString("visitId"), "basis", "ONLINE_CHECK", "patient", DeskApi.patient("見本")))
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-101"));
        for (JsonPath one : List.of(absent, unanswered)) {
            clerk().delete("/desk/checks/" + one.getString("visitId")).then().statusCode(204);
            clerk().delete("/desk/checks/" + one.getString("visitId")).then().statusCode(404);
        }
    }

    @Test
    void refusesWhatIsNoVisit() {
        post("{").then().statusCode(400).body("code", equalTo("bad-request-body"));
        post("{\"basis\":\"SOMETHING\"}").then().statusCode(400);
        post(Map.of()).then().statusCode(400).body("findings.field", hasItem("basis"));
        Map<String, Object> wrong = proof("MYNAPORTAL_SCREEN", "見本 五");
        wrong.put("shown", Map.of("insurerNumber", "06139001", "number", "1"));
        post(wrong).then().statusCode(400).body("findings.rule", hasItem("insurer-number-check-digit"));
        Map<String, Object> impossible = visit("DECLARATION", "見本 六");
        impossible.put("patient", Map.of("name", "見本", "birthDate", "昭和64年1月8日", "sex", "MALE"));
        post(impossible).then().statusCode(400).body("findings.rule", hasItem("era-date-outside-era"));
        post("{\"x\":\"" + "x".repeat(1 << 20) + "\"}").then().statusCode(413).body("code", equalTo("body-too-large"));
    }

    @Test
    void aPersonDeclaresWhatNoProbeSees() {
        clerk().body(Map.of("cause", "READER_BROKEN"))
                .put("/desk/trouble")
                .then()
                .statusCode(204);
        clerk().get("/desk/state")
                .then()
                .body("mode", equalTo("DEGRADED"))
                .body("causeLabel", equalTo("顔認証付きカードリーダーの故障"))
                .body("declared", equalTo(true))
                .body("instruction.steps.step", hasItem("PIN_OR_VISUAL"));
        clerk().delete("/desk/trouble").then().statusCode(204);
        clerk().get("/desk/state").then().body("mode", equalTo("NORMAL")).body("instruction", nullValue());
    }

    @Test
    void refusesACardCodeThatIsNone() {
        clerk().body(Map.of("code", "1"))
                .post("/desk/card-face")
                .then()
                .statusCode(422)
                .body("code", equalTo("card-code-malformed"));
    }

    @Test
    void reckonsTheAmount() {
        clerk().get("/desk/amount?points=312&percent=30").then().body("yen", equalTo(940));
        clerk().get("/desk/amount?points=312&percent=25").then().statusCode(400);
    }

    @Test
    void balances() {
        post(proof("ELIGIBILITY_CERTIFICATE", "見本 七")).then().statusCode(201);
        DeskApi.awaitHealthy();

        JsonPath balance = clerk().get("/desk/balance").jsonPath();
        assertEquals(
                balance.getLong("taken"),
                balance.getLong("forwarded") + balance.getLong("parked") + balance.getLong("unsent"));
        clerk().get("/desk/journal")
                .then()
                .body("intact", equalTo(true))
                .body("entries.size()", greaterThanOrEqualTo(1))
                .body("entries[0].hash.length()", equalTo(64));
    }

    @Test
    void showsThePageAndNothingAgainThatHasNotChanged() {
        clerk().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("被保険者資格申立書"));
        String now = clerk().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/page/now")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String next = now.replaceAll("(?s).*hx-get=\"([^\"]+)\".*", "$1");

        clerk().accept(ContentType.HTML).get(next).then().statusCode(204);
        clerk().accept(ContentType.HTML).get("/page/patients").then().body(containsString("本日の受付"));
        given().get("/webjars/htmx.org/2.0.7/dist/htmx.min.js").then().statusCode(200);
    }

    private static Response post(Object body) {
        return clerk().body(body).post("/desk/visits");
    }

    private static Response preview(Object body) {
        return clerk().body(body).post("/desk/visits/preview");
    }

    private static Response check(String number) {
        return clerk().body(Map.of(
                        "insurerNumber", "06139000", "symbol", "9550", "number", number, "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
