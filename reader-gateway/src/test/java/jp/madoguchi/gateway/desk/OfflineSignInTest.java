package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.Axe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 障害の朝: everybody signed out the evening before, the sign-in does not answer, and the desk goes on by a PIN. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class OfflineSignInTest {
    private static final String PIN = "hana-1234";
    private static final String SIGN_IN = "/offline-sign-in";

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    private static void setPin(String pin, String again, int status) {
        clerk().body(Map.of("pin", pin, "again", again))
                .put("/desk/offline-pin")
                .then()
                .statusCode(status);
    }

    private static void signInIsAway() {
        TestClinic.toIdentity().refuse();
        await().untilAsserted(() -> assertEquals("OPEN", state().getString("identity")));
    }

    private static Response signIn(String account, String pin) {
        return given().redirects()
                .follow(false)
                .formParam("account", account)
                .formParam("pin", pin)
                .post(SIGN_IN);
    }

    @Test
    void whoSignedOutTakesPatientsInTheMorningOfAnOutage() {
        setPin(PIN, PIN, 204);
        clerk().post("/desk/sign-out").then().statusCode(200);
        signInIsAway();

        String ticket = signIn("tester", PIN).then().statusCode(303).extract().cookie("madoguchi_ticket");

        given().cookie("madoguchi_ticket", ticket)
                .contentType("application/json")
                .body(proof("ELIGIBILITY_CERTIFICATE", "見本 朝"))
                .post("/desk/visits")
                .then()
                .statusCode(201);
        given().cookie("madoguchi_ticket", ticket)
                .contentType("application/json")
                .body(Map.of("pin", "other-1234", "again", "other-1234"))
                .put("/desk/offline-pin")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-needs-sign-in"));
        TestClinic.toIdentity().mend();
        await().untilAsserted(() -> {
            assertTrue(isTold("TICKET_PIN_SET"));
            assertTrue(isTold("SIGNED_IN_BY_TICKET"));
        });
    }

    private static boolean isTold(String action) {
        return TestClinic.frontDoor().taken().stream()
                .anyMatch(entry -> entry.body().contains("\"" + action + "\"")
                        && entry.body().contains("\"account\":\"tester\"")
                        && !entry.body().contains(PIN));
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        setPin(PIN, PIN, 204);
        signInIsAway();

        String wrong =
                signIn("tester", "hana-1235").then().statusCode(403).extract().asString();
        assertEquals(
                wrong, signIn("nobody", PIN).then().statusCode(403).extract().asString());
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("account", "tester")
                .formParam("pin", PIN)
                .post(SIGN_IN)
                .then()
                .statusCode(403);
        given().contentType("application/x-www-form-urlencoded")
                .post(SIGN_IN)
                .then()
                .statusCode(403);

        signIn("tester", PIN).then().statusCode(303);
    }

    @Test
    void aPinIsTypedTwiceAndHasSixCharacters() {
        setPin("12345", "12345", 422);
        setPin(PIN, "hana-1235", 422);
        setPin("1".repeat(65), "1".repeat(65), 422);
        setPin("      ", "      ", 422);
    }

    @Test
    void nobodyNeedsItWhereTheSignInAnswers() {
        setPin(PIN, PIN, 204);

        given().redirects().follow(false).get(SIGN_IN).then().statusCode(303);
        assertNull(signIn("tester", PIN).then().statusCode(303).extract().cookie("madoguchi_ticket"));
    }

    @Test
    void isFoundAndDoneByKeyboardAndReadByEverybody() {
        try (DeskBrowser browser = DeskBrowser.open(address)) {
            Page desk = browser.desk();
            desk.locator("#offline-pin summary").focus();
            desk.keyboard().press("Enter");
            desk.locator("#pin [name=pin]").focus();
            desk.keyboard().type(PIN);
            desk.keyboard().press("Tab");
            desk.keyboard().type(PIN);
            assertEquals(List.of(), Axe.violations(desk));
            desk.keyboard().press("Enter");
            assertThat(desk.locator("#result")).containsText("暗証番号を決めました");
            desk.close();
            browser.endSession();
            browser.context().clearCookies();
            signInIsAway();

            Page morning = browser.page("");
            assertThat(morning.locator("h1")).containsText("サインインの確認先につながりません");
            assertEquals(List.of(), Axe.violations(morning));
            morning.locator("a[href='" + SIGN_IN + "']").focus();
            morning.keyboard().press("Enter");
            assertThat(morning.locator("h1")).containsText("暗証番号でサインイン");
            morning.keyboard().type("tester");
            morning.keyboard().press("Tab");
            morning.keyboard().type("hana-1235");
            morning.keyboard().press("Enter");
            assertThat(morning.locator("#refused")).isVisible();
            assertEquals(List.of(), Axe.violations(morning));
            DeskBrowser.picture(morning, "offline-sign-in");
            assertRingIsClearOfItsLabel(morning, "account");
            morning.keyboard().type("tester");
            morning.keyboard().press("Tab");
            morning.keyboard().type(PIN);
            morning.keyboard().press("Enter");

            assertThat(morning.locator("footer")).containsText("tester");
        }
    }

    /** The ring is drawn around the field in focus, so far that it could lie on the words above. */
    private static void assertRingIsClearOfItsLabel(Page page, String field) {
        assertThat(page.locator("[name=" + field + "]")).isFocused();
        Object room = page.evaluate(
                "name => { const input = document.querySelector('[name=' + name + ']');"
                        + "const words = document.createRange(); words.selectNode(input.closest('label').firstChild);"
                        + "const style = getComputedStyle(input);"
                        + "return input.getBoundingClientRect().top - parseFloat(style.outlineOffset)"
                        + " - parseFloat(style.outlineWidth) - words.getBoundingClientRect().bottom; }",
                field);
        assertTrue(((Number) room).doubleValue() >= 0, "the ring lies on the label by " + room);
    }

    @Test
    void theDeskOpensByItselfOnceTheSignInAnswers() {
        try (DeskBrowser browser = DeskBrowser.open(address)) {
            browser.endSession();
            signInIsAway();
            Page morning = browser.page("");
            assertThat(morning.locator("h1")).containsText("サインインの確認先につながりません");

            browser.signInAgain();

            assertThat(morning.locator("footer"))
                    .containsText("tester", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        }
    }

    @Test
    void aPageThatNobodyKeeps() {
        signInIsAway();

        given().get(SIGN_IN)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(not(containsString("id=\"refused\"")));
    }
}
