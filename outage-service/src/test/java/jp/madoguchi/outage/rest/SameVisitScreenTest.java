package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.rest.ConsoleBrowser.picture;
import static jp.madoguchi.testing.Axe.violations;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.outage.ClaimStandIn;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.SameVisitStandIn;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** 二重の受付の疑い: shown to a person, who merges with one key, parts with a reason or says that they are two. */
@QuarkusTest
@QuarkusTestResource(ClaimStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class SameVisitScreenTest {
    private static final String PAGE = "/console/reconciliation";

    @TestHTTPResource("/")
    URI address;

    private final Clinic clinic = Clinic.fresh();
    private final UUID pad = UUID.randomUUID();
    private final UUID paper = UUID.randomUUID();

    @Test
    void mergesWithOneKeyAndPartsWithAReason() {
        SameVisitStandIn.suspect(clinic, pad, paper);
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page(PAGE, clinic.administrator());
            assertThat(page.locator("#same-count")).hasText("1件");
            assertThat(page.locator("#pairs")).containsText("氏名・生年月日・性別が同じ");
            assertThat(page.locator("#pairs tbody tr")).hasCount(2);
            assertEquals(List.of(), violations(page));
            picture(page, "same-visits-suspected");

            page.keyboard().press("1");
            assertThat(page.locator("#same-count")).hasText("1件");
            page.locator("#pairs button").first().focus();
            page.keyboard().press("1");
            assertThat(page.locator("#result")).hasText("一つの受診にまとめました");
            assertThat(page.locator("#same-count")).hasText("0件");
            assertThat(page.locator("#same-title")).isFocused();
            list().body("merged[0].standing.visitId", is(pad.toString()))
                    .body("merged[0].aside.visitId", is(paper.toString()));

            parted(page);
            page.locator("#pairs button").nth(2).click();
            assertThat(page.locator("#result")).hasText("別の受診としました");
            assertThat(page.locator("#same")).isHidden();
            assertEquals(List.of(), browser.complaints());
            for (String url : browser.urls()) {
                String plain = URLDecoder.decode(url, StandardCharsets.UTF_8);
                assertTrue(List.of("新橋", "太郎", "1954").stream().noneMatch(plain::contains), plain);
            }
        }
    }

    private static void parted(Page page) {
        page.locator("#merged summary").click();
        assertThat(page.locator("#merged")).containsText("tester");
        assertEquals(List.of(), violations(page));
        page.getByText("分ける", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("#part [name=reason]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#same-count")).hasText("0件");
        assertEquals(List.of(), violations(page));
        page.keyboard().press("Escape");
        assertThat(page.locator("#part")).isHidden();
        page.locator("#merged article button").click();
        page.locator("#part [name=reason]").fill("二回来院した");
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).hasText("二つの受診に分けました");
        assertThat(page.locator("#same-count")).hasText("1件");
    }

    @Test
    void leavesTheLaterOneStandingWhereSomebodySaysSo() {
        SameVisitStandIn.suspect(clinic, pad, paper);
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page(PAGE, clinic.administrator());
            page.locator("#pairs button").first().focus();
            page.keyboard().press("2");
            assertThat(page.locator("#result")).hasText("一つの受診にまとめました");
            list().body("merged[0].standing.visitId", is(paper.toString()));
        }
    }

    @Test
    void saysWhyWhatIsClaimedIsNotParted() {
        SameVisitStandIn.suspect(clinic, pad, paper);
        put("merging", Map.of("into", pad)).statusCode(200);
        SameVisitStandIn.claimed(clinic);
        put("parting", Map.of("from", pad, "reason", "二回来院した"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("visits-claimed-as-one"));
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page(PAGE, clinic.administrator());
            page.locator("#merged summary").click();
            page.locator("#merged article button").click();
            page.locator("#part [name=reason]").fill("二回来院した");
            page.keyboard().press("Enter");
            assertThat(page.locator("#result.bad")).containsText("一つの受診として、もう請求しています");
        }
    }

    /** Nothing suspected and not known whether anything is are two things. */
    @Test
    void saysThatItCouldNotAsk() {
        try (ConsoleBrowser browser = ConsoleBrowser.open(address)) {
            Page page = browser.page(PAGE, clinic.administrator());
            assertThat(page.locator("#none")).isVisible();
            assertThat(page.locator("#same")).isHidden();

            SameVisitStandIn.silent(clinic);
            page.reload();
            assertThat(page.locator("#same-unknown")).isVisible();
            assertEquals(List.of(), violations(page));
        }
        given().auth()
                .oauth2(clinic.administrator())
                .get("/same-visits")
                .then()
                .statusCode(503)
                .body("code", is("dependency-unavailable"));
    }

    @Test
    void handsOnWhatClaimServiceAnswersAndChecksWhatIsSaid() {
        list().header("Cache-Control", is("no-store")).body("suspected", hasSize(0));
        put("merging", Map.of("into", pad)).statusCode(404).body("code", is("not-found"));
        put("merging", Map.of()).statusCode(400);
        put("parting", Map.of("from", pad)).statusCode(400);
        put("distinction", Map.of()).statusCode(400);
    }

    private ValidatableResponse list() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/same-visits")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String deed, Map<String, ?> body) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/same-visits/" + paper + "/" + deed)
                .then();
    }
}
