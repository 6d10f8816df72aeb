package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.Axe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 窓口の手違い: what nobody at the desk may lose, or do by a key pressed once too often. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class DeskMishapTest {
    private static final Duration MOST_TO_AN_ANSWER = Duration.ofSeconds(3);

    @TestHTTPResource("/")
    URI address;

    private DeskBrowser browser;

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
        DeskApi.sendEverybodyAway();
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        browser = DeskBrowser.open(address);
    }

    @AfterEach
    void close() {
        browser.close();
        DeskApi.sendEverybodyAway();
        DeskApi.awaitHealthy();
    }

    private static String checked() {
        return clerk().body(Map.of("insurerNumber", "06139000", "number", "12345", "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .path("visitId");
    }

    private static List<String> waiting() {
        return state().getList("waiting.visitId");
    }

    @Test
    void losesNothingThatIsTypedWhenTheSessionEnds() {
        Page page = browser.desk();
        page.keyboard().press("F2");
        page.selectOption("#visit [name=card]", "NO_CARD");
        page.fill("[name='patient.name']", "見本 続子");
        String visit = page.inputValue("[name=visitId]");

        browser.endSession();

        assertThat(page.locator("#signed-out")).containsText("サインインし直してください");
        assertThat(page.locator("#dead")).isHidden();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("サインインし直してください");
        assertThat(page.locator("#result")).containsText("入力したものはこの画面に残っています");
        assertThat(page.locator("#signed-out a")).hasAttribute("href", "/");
        assertThat(page.locator("#signed-out a")).hasAttribute("target", "_blank");
        assertEquals(List.of(), Axe.violations(page));
        DeskBrowser.picture(page, "signed-out");
        browser.signInAgain();
        assertThat(page.locator("#signed-out")).isHidden();
        assertThat(page.locator("[name='patient.name']")).hasValue("見本 続子");
        assertEquals(visit, page.inputValue("[name=visitId]"));
    }

    /** A page is open all day: what it served an outage with is taken back, and the next outage may come. */
    @Test
    void aPageThatServedByItsTicketKeepsAnotherForTheNextOutage() {
        Page page = browser.desk();
        await().until(() -> ticket(page) != null);
        String served = Objects.requireNonNull(ticket(page));
        LocatorAssertions.IsVisibleOptions sooner = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
        TestClinic.toIdentity().refuse();
        assertThat(page.locator("#by-ticket")).isVisible(sooner);

        TestClinic.toIdentity().mend();
        await().until(() -> !served.equals(ticket(page)));
        TestClinic.toIdentity().refuse();

        assertThat(page.locator("#by-ticket")).isVisible(sooner);
        browser.endSession();
        page.reload();
        assertThat(page.locator("#by-ticket")).isVisible(sooner);
    }

    private static @Nullable String ticket(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("madoguchi_ticket"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse(null);
    }

    @Test
    void isOfferedOnlyWhatThisCardLeavesHereOrElsewhere() {
        Page page = browser.desk();
        page.keyboard().press("F2");
        Locator portal = page.locator("label:has([data-evidence=MYNAPORTAL_SCREEN])");
        page.selectOption("#visit [name=card]", "MY_NUMBER_CARD");
        page.locator("[data-stage='1']").click();
        portal.locator("input").check();
        assertThat(page.locator("label:has([data-evidence=PRESCRIPTION])")).isHidden();

        page.locator("[data-stage='0']").click();
        page.selectOption("#visit [name=card]", "PINLESS_CARD");
        page.locator("[data-stage='1']").click();

        assertThat(portal).isHidden();
        assertThat(page.locator("[name=way]:checked")).hasValue("NONE");
        assertThat(page.locator("label:has([name=tried][value=MYNAPORTAL_SCREEN])"))
                .isHidden();
        assertThat(page.locator("[name=verification] option[value=PIN]")).hasAttribute("disabled", "");
        assertThat(page.locator("[name=verification] option[value=VISUAL]"))
                .not()
                .hasAttribute("disabled", "");
        DeskBrowser.picture(page, "wizard-pinless");

        page.locator("[data-stage='2']").click();
        page.selectOption("[name=earlier]", "UNCHANGED");
        page.locator("[data-stage='0']").click();
        page.selectOption("#visit [name=card]", "MY_NUMBER_CARD");
        page.selectOption("[name=presence]", "ABSENT");
        page.locator("[data-stage='1']").click();

        assertThat(portal).isHidden();
        assertThat(page.locator("[name=earlier]")).hasValue("FIRST");
        assertThat(page.locator("[name=earlier] option[value=UNCHANGED]")).hasAttribute("disabled", "");
        assertThat(page.locator("[name=verification] option[value=VISUAL]")).hasAttribute("disabled", "");
        assertEquals(
                List.of("MY_NUMBER_CARD", "PINLESS_CARD"),
                page.locator("#visual-on [name=card] option")
                        .evaluateAll("options => options.map(option => option.value)"));
    }

    /** A refusal on the way, of whatever answers so. */
    @Test
    void losesNothingToASaveThatIsAnsweredUnauthorized() {
        Page page = browser.desk();
        page.keyboard().press("F2");
        page.fill("[name='patient.name']", "見本 断子");
        page.route("**/desk/visits", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("サインインし直してください");
        assertThat(page.locator("[name='patient.name']")).hasValue("見本 断子");
    }

    @Test
    void takesNobodyByTheKeyThatWasMeantForThePatientBefore() {
        String first = checked();
        String second = checked();
        Page page = browser.desk();
        assertThat(page.locator("article")).hasAttribute("data-visit", first);
        DeskBrowser.settled(page);

        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).containsText("保存しました");
        page.waitForFunction("visit => document.querySelector('article')?.dataset.visit === visit", second);
        page.keyboard().press("Enter");
        page.locator("#take").press("Enter");
        DeskBrowser.settled(page);

        assertEquals(List.of(second), waiting());
        clerk().get("/desk/patients/" + first).then().statusCode(200);
        clerk().get("/desk/patients/" + second).then().statusCode(404);
        page.keyboard().press("Enter");
        assertThat(page.locator("article")).hasCount(0);
        clerk().get("/desk/patients/" + second).then().statusCode(200);
    }

    @Test
    void takesNobodyTwiceWhileTheFirstKeyIsStillAtWork() {
        checked();
        Page page = browser.desk();
        assertThat(page.locator("article .answer")).containsText("資格（有効）");
        List<Route> held = new ArrayList<>();
        page.route("**/desk/visits", held::add);
        DeskBrowser.settled(page);

        page.keyboard().press("Enter");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");

        held.get(0).resume();
        assertThat(page.locator("#result")).containsText("保存しました");
        assertEquals(1, held.size());
        assertThat(page.locator("article")).hasCount(0);
    }

    @Test
    void answersWithinThreeSecondsWhateverTheLineDoes() {
        Page page = browser.desk();
        TestClinic.toCluster().swallow();
        page.keyboard().press("F4");
        page.fill("#check [name=insurerNumber]", "06139000");
        page.fill("#check [name=number]", "12345");
        page.fill("#check [name=birthDate]", "1980-01-02");
        long started = System.nanoTime();
        page.keyboard().press("Enter");
        assertThat(page.locator("article .answer"))
                .containsText("確認できません", new LocatorAssertions.ContainsTextOptions().setTimeout(6000));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(page.locator("article .mark")).hasText("？");
        DeskBrowser.picture(page, "could-not-ask");
        page.locator("#dismiss").click();

        assertTrue(took.compareTo(MOST_TO_AN_ANSWER) <= 0, took.toString());
    }
}
