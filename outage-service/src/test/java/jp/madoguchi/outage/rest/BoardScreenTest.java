package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.rest.ConsoleBrowser.picture;
import static jp.madoguchi.testing.Axe.violations;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 運用ボードの画面: a thousand clinics at a glance, by keyboard, alive, and nothing personal. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class BoardScreenTest {
    private static final String ALARM = """
        insert into usage_alarm (id, institution, grant_id, account, hour, searches, at)
        values ($1, $2, $3, 'etsuran', date_trunc('hour', now()), 31, now())
        """;

    @Inject
    Pool pool;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URI address;

    private ConsoleBrowser browser;

    @BeforeEach
    void open() {
        browser = ConsoleBrowser.open(address);
    }

    @AfterEach
    void close() {
        browser.close();
        ThousandClinics.forget(database);
    }

    @Test
    void fitsAThousandClinicsOnOneScreen() {
        ThousandClinics.say(database);
        Page page = browser.page("/operations", TestTokens.network(Roles.OPERATOR));
        assertThat(page.locator("#grid .cell").nth(ThousandClinics.COUNT - 1)).isVisible();

        assertEquals(
                true,
                page.evaluate("() => [...document.querySelectorAll('#grid .cell')].slice(0, 1000)"
                        + ".map(cell => cell.getBoundingClientRect())"
                        + ".every(cell => cell.right <= innerWidth && cell.bottom <= innerHeight)"));
        assertEquals(
                true,
                page.evaluate("() => { const cell = document.querySelector('#grid .cell').getBoundingClientRect();"
                        + " return cell.width >= 24 && cell.height >= 24; }"));
        assertThat(page.locator("#grid .cell.OUTAGE").first()).hasAttribute("aria-label", Pattern.compile(".*障害時受付"));
        page.locator("#grid .cell").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#facts")).containsText("障害時受付");
        assertThat(page.locator("#facts")).containsText("資格確認サービス");
        assertEquals(List.of(), violations(page));
        picture(page, "board");

        page.locator("#prefecture").selectOption("13");
        page.locator("#state").selectOption("LIVE");
        assertTrue(page.locator("#grid .cell").count() < ThousandClinics.COUNT);
        assertThat(page.locator("#grid .cell.OUTAGE")).hasCount(0);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void tellsAChangeWithinThreeSeconds() {
        Clinic clinic = registered();
        UUID gateway = UUID.randomUUID();
        say(clinic, gateway, GatewayMode.NORMAL, null);
        Page page = browser.page("/operations", clinic.administrator());
        assertThat(page.locator("#grid .cell"))
                .hasAttribute("aria-label", "東京都 新橋診療所（" + clinic.code().wire() + "） 通常");

        say(clinic, gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN);

        assertThat(page.locator("#grid .cell.OUTAGE"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(3000));
        assertThat(page.locator("#summary")).hasText("1施設：障害時受付 1");
        page.locator("#grid .cell").click();
        assertThat(page.locator("#facts")).containsText("回線の障害");
        assertEquals(List.of(), violations(page));
    }

    @Test
    void leadsAnIncidentFromTheFirstWordToTheAllClear() {
        Clinic clinic = registered();
        Page page = browser.page("/console/incidents", TestTokens.network(Roles.OPERATOR));
        assertThat(page.locator("#fresh")).containsText("現在");
        page.keyboard().press("F2");
        assertThat(page.locator("#told [name=scope]")).isFocused();
        page.locator("#told [name=scope]").selectOption("LINE");
        page.locator("#told [name=value]").fill(line(clinic));
        page.locator("#told [name=cause]").selectOption("LINE_DOWN");
        page.locator("#told [name=text]").fill("通信事業者から連絡がありました");
        assertEquals(List.of(), violations(page));
        picture(page, "incident-told");
        page.locator("#told button.take").click();

        assertThat(page.locator("#incident-title")).hasText("回線「" + line(clinic) + "」の障害");
        assertThat(page.locator("#incident-title")).isFocused();
        assertThat(page.locator("#facts")).containsText("アクセス自体が困難");
        page.locator("#update textarea").fill("迂回の準備をしています");
        page.locator("#update button").click();
        assertThat(page.locator("#timeline li").first()).containsText("続報迂回の準備をしています");
        assertThat(page.locator("#patient")).containsText("資格がなくなったわけではありません");
        assertEquals(List.of(), violations(page));
        picture(page, "incidents");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#sheet")).containsText("資格がなくなったわけではありません");
        picture(page, "incident-printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        readsAtTheDesk(clinic);
        page.locator("#steps summary").click();
        page.locator("#end textarea").fill("復旧を確認しました");
        page.locator("#end button").click();
        assertThat(page.locator("#state")).containsText("復旧しました");
        assertThat(page.locator("#desk")).containsText("に復旧しました。通常の資格確認に戻り");
        assertThat(page.locator("#steps")).isHidden();
        assertEquals(List.of(), violations(page));
        picture(page, "incident-ended");
        assertEquals(List.of(), browser.complaints());
    }

    private void readsAtTheDesk(Clinic clinic) {
        Page desk = browser.page("/console/incidents", clinic.token(Roles.GENERAL));
        assertThat(desk.locator("#list")).containsText("回線「" + line(clinic) + "」");
        assertThat(desk.locator("#report")).hasCount(0);
        assertThat(desk.locator("#update")).hasCount(0);
        assertEquals(List.of(), violations(desk));
        Page board = browser.page("/operations", clinic.token(Roles.GENERAL));
        assertThat(board.locator("#standing")).containsText("回線「" + line(clinic) + "」");
        assertEquals(List.of(), violations(board));
        picture(board, "board-standing");

        Page own = browser.page("/console/incidents", clinic.administrator());
        assertThat(own.locator("#list")).containsText("回線「" + line(clinic) + "」");
        own.locator("#list button")
                .filter(new Locator.FilterOptions().setHasText(line(clinic)))
                .click();
        assertThat(own.locator("#steps")).isHidden();
        own.keyboard().press("F2");
        assertThat(own.locator("#told [name=institution]"))
                .hasValue(clinic.code().wire());
        own.locator("#told [name=text]").fill("院内の停電");
        own.locator("#told button.take").click();
        assertThat(own.locator("#incident-title")).hasText("この医療機関等の障害");
        assertThat(own.locator("#steps")).isVisible();
    }

    /** The only terminal of a clinic has died: nobody but a person ends its outage. */
    @Test
    void endsAnOutageByHandWithAReason() {
        Clinic clinic = registered();
        UUID gateway = UUID.randomUUID();
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.TERMINAL_BROKEN);
        await().untilAsserted(() -> given().auth()
                .oauth2(clinic.administrator())
                .get("/outages")
                .then()
                .body("outages.state", is(List.of("OPEN"))));
        Page page = browser.page("/console/incidents", clinic.administrator());
        assertThat(page.locator("#outages li.OPEN")).containsText("資格確認端末の故障");
        assertThat(browser.page("/console/incidents", clinic.token(Roles.GENERAL))
                        .locator("#outage-end"))
                .hasCount(0);
        page.locator("#outage-end summary").click();
        page.locator("#outage-end textarea").fill("端末の故障");
        assertEquals(List.of(), violations(page));
        page.locator("#outage-end button").click();
        assertThat(page.locator("#result")).containsText("今も障害を知らせている端末があります");
        pool.preparedQuery("update gateway_report set heard_at = now() - interval '1 hour' where gateway_id = $1")
                .execute(Tuple.of(gateway))
                .await()
                .indefinitely();

        page.locator("#outage-end button").click();

        assertThat(page.locator("#outages")).containsText("人が終えた理由：端末の故障");
        assertThat(page.locator("#outages-title")).isFocused();
        assertThat(page.locator("#outage-end")).isHidden();
        Locator ended = page.locator("#outages > li").filter(new Locator.FilterOptions().setHasText("人が終えた理由：端末の故障"));
        ended.locator("details summary").click();
        assertThat(ended.locator("details li").first()).containsText("受付の障害が始まりました（資格確認端末の故障）");
        assertThat(ended.locator("details li").nth(1)).containsText("人が終えました。理由：端末の故障");
        assertEquals(List.of(), violations(page));
        picture(page, "outage-ended-by-hand");
    }

    @Test
    void showsTheImplementingBodyWhoSearchesTooMuch() {
        Clinic clinic = registered();
        pool.preparedQuery(ALARM)
                .execute(Tuple.of(UUID.randomUUID(), clinic.code().wire(), UUID.fromString(Index.grant(clinic))))
                .await()
                .indefinitely();
        Index.lookUp(clinic.token(Roles.GENERAL), Map.of("name", "新橋太郎")).statusCode(403);
        Page page = browser.page("/console/usage", TestTokens.network(Roles.IMPLEMENTING_BODY));

        assertThat(of(page, "#alarms", clinic)).containsText("新橋診療所");
        assertThat(of(page, "#alarms", clinic)).containsText("03-0000-0000");
        assertThat(of(page, "#alarms", clinic)).containsText("etsuran31回");
        assertThat(of(page, "#refused", clinic)).containsText("利用できない一般アカウント1回");
        assertEquals(List.of(), violations(page));
        picture(page, "usage");
        of(page, "#alarms", clinic).getByText("利用を終える").click();
        assertThat(of(page, "#alarms", clinic)).containsText("利用終了");
        assertEquals(List.of(), browser.complaints());
    }

    private static Locator of(Page page, String table, Clinic clinic) {
        return page.locator(table + " tbody tr")
                .filter(new Locator.FilterOptions().setHasText(clinic.code().wire()));
    }

    private static Clinic registered() {
        Clinic clinic = Clinic.fresh();
        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "新橋診療所", "line", line(clinic), "registeredPhone", "03-0000-0000"))
                .put("/clinics/" + clinic.code().wire())
                .then()
                .statusCode(201);
        return clinic;
    }

    private static String line(Clinic clinic) {
        return "東" + clinic.code().wire();
    }

    @Test
    void refusesAFilterThatNamesNothing() {
        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .queryParam("state", "BROKEN")
                .get("/board")
                .then()
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-501")));
    }

    @Test
    void sendsAPageToSignInAndRefusesAProgram() {
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/console/lookup")
                .then()
                .statusCode(302)
                .header("Location", containsString("client_id=desk"))
                .header("Location", containsString("code_challenge"));
        given().get("/board").then().statusCode(401).body("code", is("unauthenticated"));
        given().cookie("q_session_browser", "no session")
                .header("X-Requested-With", "JavaScript")
                .redirects()
                .follow(false)
                .get("/board")
                .then()
                .statusCode(oneOf(401, 499));
    }

    private static void say(Clinic clinic, UUID gateway, GatewayMode mode, @Nullable Cause cause) {
        Instant now = Instant.now();
        Wire.send(new GatewayStatusChanged(gateway, clinic.code(), mode, cause, Map.of(), 0, null, now, now));
    }
}
