package jp.madoguchi.gateway.desk;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors of 目視確認, マイナポータル and the certificate's expiry, as the page uses them. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class IdentityDoorsTest {
    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
    }

    @AfterEach
    void off() {
        clerk().delete("/desk/visual").then().statusCode(204);
    }

    private static long told(String action) {
        return TestClinic.frontDoor().taken().stream()
                .filter(entry -> entry.type().equals(EventType.DESK_ACTION_RECORDED.wire()))
                .filter(entry -> entry.body().contains("\"" + action + "\""))
                .count();
    }

    @Test
    void theStepsOfTheVisualCheckComeInTheirOrderAndAreTold() {
        long looked = told("VISUAL_LOOKED");
        clerk().get("/desk/visual").then().statusCode(200).body("on", equalTo(false));
        clerk().post("/desk/visual/looked").then().statusCode(409).body("code", equalTo("visual-not-on"));

        clerk().body(Map.of("reason", "FACE_FAILED"))
                .put("/desk/visual")
                .then()
                .statusCode(200)
                .body("on", equalTo(true))
                .body("reasonLabel", equalTo("顔認証がうまくいかない"))
                .body("lookedBy", nullValue())
                .body("message", containsString("目視で本人確認完了"));
        clerk().body(Map.of("reason", "FACE_FAILED"))
                .put("/desk/visual")
                .then()
                .statusCode(409)
                .body("code", equalTo("visual-already-on"));
        clerk().post("/desk/visual/looked").then().statusCode(200).body("lookedBy", equalTo("tester"));
        clerk().post("/desk/visual/looked").then().statusCode(409).body("code", equalTo("visual-already-looked"));

        await().untilAsserted(() -> assertEquals(looked + 1, told("VISUAL_LOOKED")));
        clerk().delete("/desk/visual").then().statusCode(204);
        clerk().get("/desk/visual").then().body("on", equalTo(false));
    }

    @Test
    void endsTheVisualModeAndDropsTheTicketWhenSomebodySignsOut() {
        long ended = told("SIGNED_OUT");
        clerk().body(Map.of("reason", "FACE_FAILED")).put("/desk/visual").then().statusCode(200);

        clerk().post("/desk/sign-out")
                .then()
                .statusCode(200)
                .body("next", equalTo("/sign-out"))
                .header("Set-Cookie", containsString(TicketCookie.NAME + "=;"))
                .header("Set-Cookie", containsString("Max-Age=0"));

        clerk().get("/desk/visual").then().body("on", equalTo(false));
        await().untilAsserted(() -> assertEquals(ended + 1, told("SIGNED_OUT")));
    }

    @Test
    void endsASessionOnlyOfWhoHasOne() {
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/sign-out")
                .then()
                .statusCode(302)
                .header("Location", containsString("/madoguchi/authorize"));
    }

    /** A script cannot follow to the sign-in; it is told, and the page goes on standing. */
    @ParameterizedTest
    @ValueSource(strings = {"/page/now", "/page/front", "/desk/state"})
    void tellsAScriptThatNobodyIsSignedIn(String path) {
        given().redirects()
                .follow(false)
                .header("X-Requested-With", "JavaScript")
                .get(path)
                .then()
                .statusCode(anyOf(equalTo(401), equalTo(499)));
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/")
                .then()
                .statusCode(302);
    }

    @Test
    void whoIsNotThereOrHasNoPhotoIsNotLookedAt() {
        clerk().body(Map.of("reason", "PINLESS_CARD", "presence", "ABSENT"))
                .put("/desk/visual")
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-122"));
        clerk().body(Map.of("reason", "FACE_FAILED", "card", "PHONE"))
                .put("/desk/visual")
                .then()
                .statusCode(422)
                .body("findings.rule", contains("DSK-125"));
        clerk().body(Map.of("presence", "PRESENT")).put("/desk/visual").then().statusCode(400);
    }

    @Test
    void nobodyIsTakenAsLookedAtWhomNobodyLookedAt() {
        Map<String, Object> visit = new LinkedHashMap<>(DeskApi.proof("ELIGIBILITY_CERTIFICATE", "目視 花子"));
        visit.put("verification", "VISUAL");

        clerk().body(visit).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-125"));
    }

    @Test
    void theClinicsDeviceIsOnlyClosedByThePatientsConfirmation() {
        long closed = told("PORTAL_LOGGED_OUT");
        String visitId = UUID.randomUUID().toString();
        Map<String, Object> visit = DeskApi.proof("MYNAPORTAL_SCREEN", "窓口 花子");
        visit.put("visitId", visitId);
        String id = clerk().body(Map.of("visitId", visitId, "device", "CLINIC"))
                .post("/desk/portal-sessions")
                .then()
                .statusCode(201)
                .body("awaitsConfirmation", equalTo(true))
                .extract()
                .path("id");

        clerk().get("/desk/portal-sessions").then().statusCode(200).body("id", hasItem(id));
        clerk().body(visit).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-126"));
        clerk().delete("/desk/portal-sessions/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("logout-not-confirmed"));
        clerk().body(Map.of("confirmedByPatient", false))
                .post("/desk/portal-sessions/" + id + "/logout")
                .then()
                .statusCode(409);

        clerk().body(Map.of("confirmedByPatient", true))
                .post("/desk/portal-sessions/" + id + "/logout")
                .then()
                .statusCode(204);
        clerk().get("/desk/portal-sessions").then().body("id", not(hasItem(id)));
        clerk().body(visit).post("/desk/visits").then().statusCode(201);
        await().untilAsserted(() -> assertEquals(closed + 1, told("PORTAL_LOGGED_OUT")));
    }

    @Test
    void thePatientsOwnDeviceIsClosedWithoutAWord() {
        String id = clerk().body(Map.of("visitId", UUID.randomUUID().toString(), "device", "PATIENT"))
                .post("/desk/portal-sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clerk().delete("/desk/portal-sessions/" + id).then().statusCode(204);
        clerk().delete("/desk/portal-sessions/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} {1} days: {2}")
    @CsvSource({
        "CARD, 200, VALID, true",
        "CARD, 30, EXPIRING, true",
        "CARD, -10, EXPIRED_USABLE, true",
        "CARD, -200, EXPIRED, false",
        "PHONE, -1, EXPIRED, false"
    })
    void tellsWhetherACertificateMayStillBeAskedWith(String medium, int days, String state, boolean usable) {
        String expiresOn = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(days).toString();

        clerk().body(Map.of("medium", medium, "expiresOn", expiresOn))
                .post("/desk/card-certificates")
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("usable", equalTo(usable))
                .body("renewal", state.equals("VALID") ? equalTo("") : containsString("市区町村"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/visual", "/desk/portal-sessions"})
    void otherClinicsFindNothingAndStrangersAreTurnedAway(String path) {
        given().auth()
                .oauth2(TestTokens.otherClinic(Roles.GENERAL))
                .get(path)
                .then()
                .statusCode(404);
        given().get(path).then().statusCode(401);
        assertEquals(List.of(), clerk().get("/desk/portal-sessions").jsonPath().getList("id"));
    }
}
