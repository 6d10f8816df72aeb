package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 読み取りのない受付: what nobody has seen is asked, and what a check says is looked at. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class WalkInTest {
    static final String SPECIAL_PAYMENT =
            DeskApi.VALID.replace("\"percent\":30", "\"percent\":100").replace("\"GENERAL\"", "\"SPECIAL_PAYMENT\"");

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
    }

    private static Response take(Map<String, Object> body) {
        return clerk().body(body).post("/desk/visits");
    }

    private static JsonPath check(String number, String answer) {
        TestClinic.frontDoor().answer(number, answer);
        return clerk().body(Map.of(
                        "insurerNumber", "06139000", "symbol", "9550", "number", number, "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @EnumSource
    @Covers("DSK-127")
    void nobodyIsTakenToHoldACardOrNone(VisitBasis basis) {
        Map<String, Object> body = proof(basis.name(), "見本 有無");
        body.remove("card");

        take(body)
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-127"))
                .body("findings.field", contains("card"))
                .body("findings[0].clause", containsString("保発0710第1号 2(1)"));
        clerk().body(body)
                .post("/desk/visits/preview")
                .then()
                .statusCode(200)
                .body("instruction", nullValue())
                .body("missing.rule", contains("DSK-127"));
    }

    /** 資格情報のお知らせ alone proves nothing: it is of somebody who holds the card beside it. */
    @Test
    void theNoticeAloneProvesNothing() {
        Map<String, Object> body = proof("ELIGIBILITY_NOTICE", "見本 通知");
        body.put("card", "NO_CARD");

        take(body).then().statusCode(422).body("findings.rule", contains("DSK-104"));
    }

    @Test
    void whoWasAskedForByNumbersIsAskedForACardOnceTheyAreNotTheGround() {
        JsonPath shown = check("44444", DeskApi.NOT_FOUND);
        Map<String, Object> body = new LinkedHashMap<>(DeskApi.declared("見本 番号"));
        body.put("visitId", shown.getString("visitId"));
        body.remove("couldNotAsk");
        body.remove("card");

        take(body).then().statusCode(422).body("findings.rule", contains("DSK-127"));
        body.put("card", "MY_NUMBER_CARD");
        take(body).then().statusCode(201);
    }

    @Test
    void oneKeyIsTooFewForTheWholePrice() {
        JsonPath shown = check("54321", SPECIAL_PAYMENT);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", shown.getString("visitId"));
        body.put("basis", "ONLINE_CHECK");

        clerk().get("/desk/state")
                .then()
                .body("waiting[0].instruction.usualPercent", equalTo(100))
                .body("waiting[0].instruction.possiblePercents", contains(100))
                .body("waiting[0].instruction.needsSecondLook", equalTo(true))
                .body("waiting[0].instruction.steps.step", hasItem("SPECIAL_PAYMENT"));
        take(body).then().statusCode(422).body("findings.rule", contains("DSK-128"));
        body.put("secondLook", true);
        take(body)
                .then()
                .statusCode(201)
                .body("visit.copay.percent", equalTo(100))
                .body("visit.copay.clause", equalTo("ONLINE_CHECK"));
        clerk().get("/desk/patients/" + body.get("visitId"))
                .then()
                .body("entries", hasSize(2))
                .body(
                        "entries.type",
                        contains("madoguchi.desk.visit-recorded.v1", "madoguchi.desk.action-recorded.v1"));
        clerk().accept(ContentType.HTML)
                .get("/print/charge/" + body.get("visitId"))
                .then()
                .statusCode(200)
                .body(containsString("特別療養費の支給対象"));
    }

    /** 2(2)※: the insurer settles with who is 70; the day before the birthday is enough. */
    @Test
    void thePaperForHomePromisesNoMoneyBackToWhoSettlesWithTheInsurer() {
        LocalDate seventyToday =
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusYears(70).plusDays(1);
        paperOf(seventyToday).body(containsString("ご加入の保険者から差額を請求等"), not(containsString("お返し")));
        paperOf(seventyToday.plusDays(1)).body(containsString("差額のお支払いまたはお返し"), not(containsString("保険者から差額")));
    }

    private static ValidatableResponse paperOf(LocalDate birthDate) {
        Map<String, Object> body = new LinkedHashMap<>(DeskApi.declared("見本 古稀"));
        Map<String, Object> patient = new LinkedHashMap<>(DeskApi.patient("見本 古稀"));
        patient.put("birthDate", birthDate.toString());
        body.put("patient", patient);
        Map<String, Object> form = new LinkedHashMap<>(DeskApi.declaration("見本 古稀"));
        form.put("birthDate", birthDate.toString());
        form.put("declaredRatioPercent", 30);
        body.put("declaration", form);
        take(body).then().statusCode(201).body("visit.copay.clause", equalTo("NOTICE_2_2"));
        return clerk().accept(ContentType.HTML)
                .get("/print/charge/" + body.get("visitId"))
                .then()
                .statusCode(200);
    }

    @Test
    void aWalkInWithoutACardIsTakenAsSuch() {
        Map<String, Object> body = visit("ORAL_CONFIRMATION", "見本 再来");
        body.put("card", "NO_CARD");
        body.put("earlier", "UNCHANGED_AND_HELD");

        take(body).then().statusCode(201).body("visit.copay.clause", equalTo("NOTICE_2_2_ORAL"));
    }
}
