package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.Axe;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 窓口の画面: readable by everybody, light, quick, and telling the same numbers as every other door. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class DeskScreenTest {
    private static final int MOST_BYTES = 200 * 1024;
    private static final long MOST_MILLIS_TO_PAINT = 300;

    @TestHTTPResource("/")
    URI address;

    private DeskBrowser browser;

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
        browser = DeskBrowser.open(address);
    }

    @AfterEach
    void close() {
        browser.close();
        TestClinic.frontDoor().refuse("");
        clerk().delete("/desk/visual");
        DeskApi.awaitHealthy();
        clerk().get("/desk/parked")
                .jsonPath()
                .getList("sequence")
                .forEach(sequence ->
                        clerk().body(Map.of("closing", "NOT_NEEDED")).put("/desk/parked/" + sequence + "/closing"));
    }

    private static void check(String number) {
        clerk().body(Map.of("insurerNumber", "06139000", "number", number, "birthDate", "1980-01-02"))
                .post("/desk/checks");
    }

    private static String visitRefused(String name) {
        TestClinic.frontDoor().refuse("madoguchi.desk.visit-recorded.v1");
        String visit = clerk().body(DeskApi.proof("ELIGIBILITY_CERTIFICATE", name))
                .post("/desk/visits")
                .jsonPath()
                .getString("visit.visitId");
        await().untilAsserted(() -> assertEquals(
                1,
                clerk().get("/desk/parked")
                        .jsonPath()
                        .getList("findAll { it.visitId == '" + visit + "' }")
                        .size()));
        TestClinic.frontDoor().refuse("");
        return visit;
    }

    @Test
    void isReadableByEverybody() {
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        TestClinic.frontDoor().answer("54321", DeskApi.NOT_FOUND);
        visitRefused("見本 五郎");
        check("12345");
        check("54321");
        clerk().body(Map.of("reason", "FACE_FAILED")).put("/desk/visual");
        Page page = browser.desk();
        assertThat(page.locator("#parked tbody tr")).not().hasCount(0);
        assertThat(page.locator("#patients tbody tr")).not().hasCount(0);
        assertEquals(List.of(), Axe.violations(page));

        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        page.evaluate("() => document.querySelectorAll('.stage, fieldset').forEach(one => one.hidden = false)");
        assertEquals(List.of(), Axe.violations(page));
        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = false)");
        DeskBrowser.picture(page, "queue");

        TestClinic.toCluster().refuse();
        assertThat(page.locator(".bar"))
                .containsText("障害時受付", new LocatorAssertions.ContainsTextOptions().setTimeout(6000));
        assertEquals(List.of(), Axe.violations(page));
        for (int i = 0; i < 2; i++) {
            DeskBrowser.settled(page);
            page.locator("#dismiss").click();
            assertThat(page.locator(".queue li")).hasCount(0);
        }
        assertThat(page.locator("article")).hasCount(0);
    }

    @Test
    void weighsLittleAndNeedsNobodyElse() {
        Page page = browser.desk();
        assertThat(page.locator("#patients h2")).isVisible();

        int weight = DeskBrowser.weight(page);

        assertTrue(weight > 0 && weight <= MOST_BYTES, weight + " bytes");
        browser.urls().forEach(url -> assertTrue(url.startsWith(address.toString()) || url.startsWith("data:"), url));
    }

    @Test
    void isPaintedAtOnceWithWhatTheDeskNeeds() {
        List<Long> paints = new ArrayList<>();
        browser.desk();
        for (int i = 0; i < 5; i++) {
            Page page = browser.desk();
            assertThat(page.locator(".bar")).containsText("資格確認ができます");
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            Object paint = page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
            paints.add(Math.round(((Number) paint).doubleValue()));
        }
        paints.sort(null);
        assertTrue(paints.get(2) <= MOST_MILLIS_TO_PAINT, "first contentful paints in ms: " + paints);
    }

    @Test
    void tellsTheSameNumbersAsTheStateAndTheMeters() {
        Page page = browser.desk();
        TestClinic.toCluster().refuse();
        DeskApi.awaitMode("DEGRADED", Duration.ofSeconds(6));
        for (int i = 0; i < 3; i++) {
            clerk().body(DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 六郎")).post("/desk/visits");
        }
        JsonPath state = DeskApi.state();
        long unsent = state.getLong("unsent");

        assertThat(page.locator(".bar .unsent")).containsText("未送信 " + unsent + " 件");
        assertThat(page.locator(".bar .unsent")).containsText("最も古いもの 1 分以内");
        assertEquals(0, state.getLong("oldestUnsentMinutes"), "by whatever clock the cluster goes");
        assertThat(page.locator(".bar")).containsText("受付は続けられます");
        assertEquals("rgb(179, 38, 30)", page.locator(".bar").evaluate("bar => getComputedStyle(bar).backgroundColor"));
        assertEquals(unsent, meter("madoguchi_journal_unsent"));
        assertEquals(state.getLong("parked"), meter("madoguchi_journal_parked"));
        assertTrue(meter("madoguchi_journal_oldest_unsent_seconds") >= 0);
    }

    private static long meter(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.E]+)$")
                .matcher(given().auth()
                        .oauth2(TestTokens.clinic(Roles.OPERATOR))
                        .get("/q/metrics")
                        .asString());
        assertTrue(line.find(), name);
        return Math.round(Double.parseDouble(line.group(1)));
    }

    @Test
    void seesToWhatWasRefused() {
        String visit = visitRefused("見本 七郎");
        long sequence =
                clerk().get("/desk/parked").jsonPath().getLong("find { it.visitId == '" + visit + "' }.sequence");
        Page page = browser.desk();
        String row = "#parked tr[data-sequence='" + sequence + "'] ";
        assertThat(page.locator(".alerts")).containsText("送れずに残っている控え");
        assertThat(page.locator(row + ".owner")).containsText("まだ決まっていません");

        page.locator(row + "[data-own]").press("Enter");

        assertThat(page.locator(row + ".owner")).hasText("tester");
        DeskBrowser.picture(page, "parked");
        page.locator(row + "[data-repair]").press("Enter");
        assertThat(page.locator(row)).hasCount(0);
        clerk().post("/desk/parked/" + sequence + "/repair").then().statusCode(404);
        clerk().body(Map.of("closing", "NOT_NEEDED"))
                .put("/desk/parked/" + sequence + "/closing")
                .then()
                .statusCode(404);
    }

    @Test
    void closesWithoutSendingWhatWasEnteredElsewhere() {
        String visit = visitRefused("見本 八郎");
        long sequence =
                clerk().get("/desk/parked").jsonPath().getLong("find { it.visitId == '" + visit + "' }.sequence");

        clerk().body(Map.of("owner", "佐藤"))
                .put("/desk/parked/" + sequence + "/owner")
                .then()
                .statusCode(204);
        assertEquals(
                "佐藤", clerk().get("/desk/parked").jsonPath().getString("find { it.visitId == '" + visit + "' }.owner"));
        clerk().get("/page/patients").then().body(containsString("要確認：中央がまだ扱えない種類です"));
        clerk().body(Map.of("closing", "ENTERED_ELSEWHERE"))
                .put("/desk/parked/" + sequence + "/closing")
                .then()
                .statusCode(204);

        assertTrue(clerk().get("/desk/parked")
                .jsonPath()
                .getList("findAll { it.visitId == '" + visit + "' }")
                .isEmpty());
        clerk().get("/page/patients").then().body(containsString("送らずに閉じました"));
    }

    @Test
    void numbersAWalkInInOrderOfTimeAsReadersDo() {
        long before = System.currentTimeMillis();
        Page page = browser.desk();
        page.keyboard().press("F2");

        UUID visit = UUID.fromString(page.inputValue("[name=visitId]"));

        long at = visit.getMostSignificantBits() >>> 16;
        assertEquals("7 2", visit.version() + " " + visit.variant());
        assertTrue(before <= at && at <= System.currentTimeMillis(), () -> visit + " is not of now");
    }

    @Test
    void printsTheFormWithWhatWasTyped() {
        Page page = browser.desk();
        page.keyboard().press("F2");
        page.fill("[name='patient.name']", "見本 九子");
        page.fill("[name='patient.birthDate']", "S45.3.26");
        page.selectOption("[name='patient.sex']", "FEMALE");
        page.locator("[data-stage='2']").click();
        page.selectOption("[name=form]", "TYPED");
        page.selectOption("[name='declaration.insuranceKind']", "NATIONAL");
        page.locator("[name='declaration.certificateIssued']").check();

        Page paper =
                browser.context().waitForPage(() -> page.locator("#print-form").click());

        assertThat(paper.locator("h1")).hasText("被保険者資格申立書");
        assertThat(paper.locator("main")).containsText("見本 九子");
        assertThat(paper.locator("main")).containsText("昭和45年3月26日");
        assertThat(paper.locator("main")).containsText("☑ 国保");
        assertThat(paper.locator("main")).containsText("☑ 有効な保険証（資格確認書を含む）の交付を受けている");
        assertThat(paper.locator("main")).containsText("☑ 女");
        assertEquals(List.of(), Axe.violations(paper));
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper.locator("[data-print]")).isHidden();
        DeskBrowser.picture(paper, "print-declaration");
        assertTrue(browser.urls().stream().noneMatch(url -> url.contains("S45")), "nothing of it in an address");
    }

    @Test
    void printsTheExplanationWhereverTheFormIsPrinted() {
        TestClinic.frontDoor().answer("54321", DeskApi.NOT_FOUND);
        check("54321");
        Page page = browser.desk();
        assertThat(page.locator("article a[href='/print/explanation']")).isVisible();
        page.keyboard().press("F2");
        page.locator("[data-stage='2']").click();
        assertThat(page.locator("#print-form")).isVisible();

        Page paper = browser.context()
                .waitForPage(() -> page.locator("#print-explanation").press("Enter"));

        assertThat(paper.locator("h1")).hasText("被保険者資格申立書に関する説明書");
        assertThat(paper.locator("main")).containsText("有効な保険証（資格確認書を含む）が発行されているにもかかわらず");
        assertThat(paper.locator("main")).containsText("3割負担（未就学児は2割負担。70歳以上等の方は1～3割）");
        assertThat(paper.locator(".keep")).containsText("わかり次第、必ず受診された医療機関等にお伝えください");
        assertThat(paper.locator(".cases li")).hasCount(2);
        assertEquals(List.of(), Axe.violations(paper));
        assertTrue(DeskBrowser.weight(paper) <= MOST_BYTES);
        assertThat(paper.locator("[data-print]")).isVisible();
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper.locator("[data-print]")).isHidden();
        DeskBrowser.picture(paper, "print-explanation");
        DeskBrowser.settled(page);
        page.locator("#dismiss").click();
    }

    @Test
    void printsWhatTheFullChargeComesTo() {
        Map<String, Object> body = DeskApi.visit("NOTHING_PRESENTED", "見本 十郎");
        body.put("card", "NO_CARD");
        body.put("issued", "NO");
        body.put(
                "tried",
                List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ELIGIBILITY_NOTICE", "ORAL_CONFIRMATION"));
        body.put("secondLook", true);
        String visit = clerk().body(body).post("/desk/visits").jsonPath().getString("visit.visitId");

        Page paper = browser.page("print/charge/" + visit);

        assertThat(paper.locator(".big")).hasText("10割");
        assertThat(paper.locator("main")).containsText("お支払いの翌日から2年");
        assertEquals(List.of(), Axe.violations(paper));
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        DeskBrowser.picture(paper, "print-charge");
        Page renewal = browser.page("print/renewal");
        assertThat(renewal.locator("h1")).hasText("電子証明書の更新のご案内");
        assertEquals(List.of(), Axe.violations(renewal));
        DeskBrowser.picture(renewal, "print-renewal");
        clerk().get("/print/charge/0193a000-0000-7000-8000-000000000bad").then().statusCode(404);
        clerk().get("/print/declaration/0193a000-0000-7000-8000-000000000bad")
                .then()
                .statusCode(404);
    }
}
