package jp.madoguchi.gateway.desk;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.LastKnownTest;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 前回の資格 at the desk: fetched while the line stands, used when it does not. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class LastKnownApiTest {
    private static final String TOLD = "{\"kind\":\"PATIENTS_CHANGED\",\"text\":\"前回の資格が新しくなりました\","
            + "\"refersTo\":null,\"at\":\"2026-11-21T00:00:00Z\"}";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @BeforeEach
    void healthy() {
        awaitHealthy();
        TestClinic.frontDoor().hangUp();
        await().until(() -> TestClinic.frontDoor().hasListener());
    }

    @Test
    void fetchesWhatChangedPageByPageWhenTold() {
        handOut(List.of(patient("続柄 一郎", today)), List.of(), true);
        handOut(List.of(patient("続柄 二郎", today)), List.of(), false);

        tell();

        await().untilAsserted(() -> find("続柄 一郎").then().body("$", hasSize(1)));
        await().untilAsserted(() -> find("続柄 二郎").then().body("$", hasSize(1)));
        assertFalse(state().getList("notices.kind").contains("PATIENTS_CHANGED"), "the desk has no use for it");
    }

    @Test
    void showsSourceAndAgeAndNeverAnAnswer() {
        LocalDate confirmedOn = today.minusDays(3);
        handOut(List.of(patient("前回 花子", confirmedOn)), List.of(), false);
        tell();

        await().untilAsserted(() -> find("前回　花子")
                .then()
                .body("$", hasSize(1))
                .body("[0].usable", equalTo(true))
                .body("[0].ageDays", equalTo(3))
                .body("[0].confirmedOn", equalTo(confirmedOn.toString()))
                .body("[0].numbers.number", equalTo("1234567"))
                .body("[0].source", containsString(confirmedOn.getDayOfMonth() + "日の資格確認（3日前）"))
                .body("[0].words", containsString("今日の資格の回答ではありません"))
                .body("[0].validity", nullValue()));
    }

    @Test
    void forgetsWhoIsGoneAndWhatIsTooOld() {
        LastKnownCoverage gone = patient("転居 太郎", today);
        handOut(
                List.of(gone, patient("昔 太郎", today.minusDays(93)), patient("期限 太郎", today.minusDays(92))),
                List.of(),
                false);
        tell();
        await().untilAsserted(() -> find("転居 太郎").then().body("$", hasSize(1)));
        find("昔 太郎").then().body("[0].usable", equalTo(false)).body("[0].words", containsString("期限を過ぎている"));
        find("期限 太郎").then().body("[0].usable", equalTo(true)).body("[0].words", containsString("先月までの資格です"));

        handOut(List.of(), List.of(gone.patientKey()), false);
        tell();

        await().untilAsserted(() -> find("転居 太郎").then().body("$", hasSize(0)));
        find("昔 太郎").then().body("$", hasSize(0));
        find("期限 太郎").then().body("$", hasSize(1));
    }

    @Test
    void letsAnOralConfirmationSayWhatItRestsOn() {
        LocalDate confirmedOn = today.minusDays(5);
        handOut(List.of(patient("再診 太郎", confirmedOn)), List.of(), false);
        tell();
        await().untilAsserted(() -> find("再診 太郎").then().body("$", hasSize(1)));

        Map<String, Object> shown = proof("ELIGIBILITY_CERTIFICATE", "再診 太郎");
        shown.put("earlier", "KNOWN");
        JsonPath based = reception(taken(oral("再診 太郎")));
        JsonPath known = reception(taken(shown));
        JsonPath stranger = reception(taken(oral("初診 太郎")));

        assertEquals(confirmedOn.toString(), based.getString("reception.basedOn.confirmedOn"));
        assertFalse(known.prettify().contains("confirmedOn"), "rests on what was shown");
        assertFalse(stranger.prettify().contains("confirmedOn"), "nobody saw them before");
    }

    @Test
    void isForTheClinicAloneAndDemandsABirthDate() {
        given().auth()
                .oauth2(TestTokens.otherClinic(Roles.GENERAL))
                .contentType("application/json")
                .body(Map.of("birthDate", "1984-04-01"))
                .post("/desk/last-known")
                .then()
                .statusCode(404);
        clerk().body(Map.of("name", "再診 太郎"))
                .post("/desk/last-known")
                .then()
                .statusCode(400)
                .body("findings[0].field", equalTo("birthDate"));
        clerk().body(Map.of("name", " ", "birthDate", "昭和59年4月2日"))
                .post("/desk/last-known")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    private static Map<String, Object> oral(String name) {
        Map<String, Object> body = visit("ORAL_CONFIRMATION", name);
        body.put("earlier", "UNCHANGED_AND_HELD");
        body.put("ratioPercent", 30);
        return body;
    }

    private static Map<String, Object> taken(Map<String, Object> body) {
        clerk().body(body).post("/desk/visits").then().statusCode(201);
        return body;
    }

    /** The fact as it arrived at the cluster. */
    private static JsonPath reception(Map<String, Object> visit) {
        String id = String.valueOf(visit.get("visitId"));
        await().until(() -> sent(id).size() == 1);
        return JsonPath.from(sent(id).get(0).body());
    }

    private static List<UplinkEntry> sent(String visitId) {
        return TestClinic.frontDoor().taken().stream()
                .filter(entry ->
                        entry.type().contains("visit-recorded") && entry.body().contains(visitId))
                .toList();
    }

    private static Response find(String name) {
        Response found =
                clerk().body(Map.of("name", name, "birthDate", "昭和45年3月26日")).post("/desk/last-known");
        found.then().statusCode(200);
        return found;
    }

    private static void tell() {
        TestClinic.frontDoor().tell(TOLD);
    }

    private static void handOut(List<LastKnownCoverage> patients, List<UUID> gone, boolean more) {
        TestClinic.frontDoor().handOut(patients, gone, more);
    }

    private static LastKnownCoverage patient(String name, LocalDate confirmedOn) {
        LastKnownCoverage like = LastKnownTest.patient(UUID.randomUUID(), name, confirmedOn, null, null);
        return new LastKnownCoverage(
                like.patientKey(),
                like.version(),
                new PersonFacts(name, null, null, LocalDate.of(1970, 3, 26), Sex.MALE, null, null, null, null),
                like.coverage(),
                confirmedOn,
                like.answeredAt(),
                like.method());
    }
}
