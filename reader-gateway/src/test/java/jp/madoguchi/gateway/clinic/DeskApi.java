package jp.madoguchi.gateway.clinic;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** 窓口のAPIを使う手. */
public final class DeskApi {
    public static final String VALID = """
            {"checkId":"0193a000-0000-7000-8000-00000000c0de","validity":"VALID","confirmationDate":"2026-11-20",
             "answeredAt":"2026-11-20T00:00:00Z","preschool":false,
             "coverage":{"numbers":{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"01"},
               "insurerName":"東京新橋サンプル保険者","relationship":"SELF","insuredName":null,"classification":"GENERAL",
               "qualifiedOn":"2020-04-01","validFrom":"2020-04-01"},
             "person":{"name":"新橋 一郎","nameKana":"ｼﾝﾊﾞｼ ｲﾁﾛｳ","birthDate":"1980-01-02","sex":"MALE"},
             "copay":{"percent":30,"clause":"ONLINE_CHECK","why":"原則 3割"}}""";
    public static final String NOT_FOUND = """
            {"checkId":"0193a000-0000-7000-8000-00000000c0d4","validity":"NOT_FOUND","confirmationDate":"2026-11-20",
             "answeredAt":"2026-11-20T00:00:00Z","preschool":false,
             "copay":{"percent":30,"clause":"NOTICE_2_2","why":"申立て"}}""";

    private DeskApi() {}

    public static RequestSpecification clerk() {
        return given().auth().oauth2(TestTokens.clinic(Roles.GENERAL)).contentType(ContentType.JSON);
    }

    public static JsonPath state() {
        return clerk().get("/desk/state").then().statusCode(200).extract().jsonPath();
    }

    public static void awaitMode(String mode, Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertEquals(mode, state().getString("mode")));
    }

    /** Everything runs: both lines stand, both breakers are closed, and nobody doubts the day. */
    public static void awaitHealthy() {
        TestClinic.toCluster().mend();
        TestClinic.toIdentity().mend();
        await().untilAsserted(() -> {
            JsonPath state = state();
            assertEquals("CLOSED CLOSED", state.getString("cluster") + " " + state.getString("identity"));
            assertEquals("NORMAL 0", state.getString("mode") + " " + state.getLong("unsent"));
            assertEquals(List.of(), clerk().get("/desk/day").jsonPath().getList("possible"));
        });
    }

    /** Nobody waits any more, whoever was left by another test. */
    public static void sendEverybodyAway() {
        state().getList("waiting.visitId").forEach(visit -> clerk().delete("/desk/checks/" + visit));
    }

    public static Map<String, Object> patient(String name) {
        return Map.of("name", name, "birthDate", "昭和45年3月26日", "sex", "MALE", "address", "東京都港区新橋1-2-3");
    }

    public static Map<String, Object> numbers() {
        return Map.of("insurerNumber", "06139000", "symbol", "9550", "number", "12345", "branch", "01");
    }

    public static Map<String, Object> declaration(String name) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("certificateIssued", true);
        form.put("insuranceKind", "EMPLOYEES");
        form.put("workplace", "見本株式会社");
        form.put("declaredRatioPercent", 20);
        form.put("name", name);
        form.put("birthDate", "S45.3.26");
        form.put("sex", "MALE");
        form.put("phone", "03-0000-0000");
        return form;
    }

    public static Map<String, Object> visit(String basis, String name) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", UUID.randomUUID().toString());
        body.put("basis", basis);
        body.put("card", "MY_NUMBER_CARD");
        body.put("patient", patient(name));
        body.put("couldNotAsk", "CARD_UNREADABLE");
        return body;
    }

    public static Map<String, Object> proof(String basis, String name) {
        Map<String, Object> body = visit(basis, name);
        body.put("shown", numbers());
        return body;
    }

    public static Map<String, Object> declared(String name) {
        Map<String, Object> body = visit("DECLARATION", name);
        body.put("declaration", declaration(name));
        return body;
    }
}
