package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 断られた問い: an answer about the question, and neither an absence nor a failed ask. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class RefusedQuestionTest {
    private static final String REASON = "資格確認日は本日以前の日付にしてください";

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
    }

    private static String problem(String status, String code) {
        return "{\"type\":\"urn:madoguchi:problem:" + code + "\",\"status\":" + status + ",\"code\":\"" + code
                + "\",\"title\":\"規則に合わない項目があります\",\"action\":\"findings の項目を確かめてください\",\"findings\":[{\"rule\":"
                + "\"ELG-202\",\"field\":\"confirmationDate\",\"message\":\"" + REASON + "\",\"clause\":\"\"}]}";
    }

    private static JsonPath check(String number) {
        return clerk().body(Map.of("insurerNumber", "06139000", "number", number, "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void dismiss(JsonPath shown) {
        clerk().delete("/desk/checks/" + shown.getString("visitId")).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"422,rule-violated", "400,constraint-violated"})
    void isShownWithItsCodeAndItsReasonAndOpensNoBreaker(String status, String code) {
        TestClinic.frontDoor().answer("42200", problem(status, code));
        for (int i = 0; i < 10; i++) {
            JsonPath shown = check("42200");

            assertEquals("REFUSED", shown.getString("outcome"));
            assertNull(shown.getString("couldNotAsk"));
            assertNull(shown.getString("validity"));
            assertEquals(code, shown.getString("refusal.code"));
            assertEquals(List.of(REASON), shown.getList("refusal.reasons"));
            assertEquals("ASK_AGAIN", shown.getString("instruction.steps[0].step"));
            dismiss(shown);
        }
        assertEquals("NORMAL CLOSED", state().getString("mode") + " " + state().getString("cluster"));
    }

    @Test
    void isSeenOnThePageAndIsNoReasonForNotAsking() {
        TestClinic.frontDoor().answer("42200", problem("422", "rule-violated"));
        JsonPath shown = check("42200");

        clerk().accept(ContentType.HTML)
                .get("/page/front?visit=" + shown.getString("visitId"))
                .then()
                .statusCode(200)
                .body(containsString("問い合わせが受け付けられませんでした"))
                .body(containsString(REASON));
        Map<String, Object> body = proof("ELIGIBILITY_CERTIFICATE", "見本");
        body.put("visitId", shown.getString("visitId"));
        body.remove("couldNotAsk");
        clerk().body(body).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-117"));
        body.put("couldNotAsk", "CARD_UNREADABLE");
        clerk().body(body).post("/desk/visits").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"400", "422"})
    void comesFromTheServiceAloneAndNotFromSomethingOnTheWay(String status) {
        TestClinic.frontDoor().answer("40000", "{\"status\":" + status + "}");

        JsonPath shown = check("40000");

        assertEquals("COULD_NOT_ASK", shown.getString("outcome"));
        dismiss(shown);
    }

    @Test
    void anAnswerWithAnUnknownValidityIsNone() {
        TestClinic.frontDoor().answer("60000", DeskApi.VALID.replace("\"VALID\"", "\"VALID_BUT_NEW\""));
        TestClinic.frontDoor().answer("70000", DeskApi.VALID.replace("\"VALID\"", "null"));

        for (String number : List.of("60000", "70000")) {
            JsonPath shown = check(number);
            assertEquals("COULD_NOT_ASK", shown.getString("outcome"));
            assertNull(shown.getString("validity"));
            dismiss(shown);
        }
    }

    @Test
    void aConflictThatDoesNotSayWhereToResumeDoesNotEndTheSending() {
        TestClinic.frontDoor().refuseBatches("{\"status\":409,\"code\":\"sequence-gap\"}", 1);
        int before = TestClinic.frontDoor().taken().size();

        clerk().body(proof("MYNAPORTAL_SCREEN", "見本 九"))
                .post("/desk/visits")
                .then()
                .statusCode(201);

        await().untilAsserted(() ->
                assertEquals(before + 1, TestClinic.frontDoor().taken().size()));
    }
}
