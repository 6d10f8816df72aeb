package jp.madoguchi.outage.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.rest.ConsoleBrowser.picture;
import static jp.madoguchi.testing.Axe.violations;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.SettlementFixture;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 画面: the manual's screens, readable by everybody, by keyboard, and with no patient in any address. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ConsoleScreenTest {
    private static final String LOOKUP = "/console/lookup";

    private final Clinic clinic = Clinic.fresh();

    @TestHTTPResource("/")
    URI address;

    private ConsoleBrowser browser;

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void open() {
        Index.awaitBothTaros();
        browser = ConsoleBrowser.open(address);
    }

    @AfterEach
    void close() {
        List<String> complaints = browser.complaints();
        browser.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void searchesAsTheManualShows() {
        Index.grant(clinic);
        Page page = browser.page(LOOKUP, clinic.administrator());
        assertThat(page.locator(".banner")).containsText("利用が制限された機能であるため、利用状況は実施機関で監視しています");
        assertThat(page.locator("#era")).hasValue("昭和");
        assertEquals(List.of(), violations(page));

        typeTaro(page);
        page.locator("#confirmed").fill("2021/01/19");
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).containsText("通常時は方法1・方法2で足りる");
        assertEquals(List.of(), violations(page));
        Stage.stated(page);

        assertThat(page.locator("#count")).hasText("検索結果：2 件");
        assertThat(page.locator("#fresh")).hasText(Pattern.compile("索引は\\d+秒前まで"));
        assertThat(page.locator("#candidates tbody tr").first()).containsText("新橋 太郎昭和29年3月26日男東京都港区〇〇5丁目東京新橋サンプル保険者");
        assertThat(page.locator("#candidates tbody tr").last()).containsText("東京都足立区皇居裏1北海道新聞社健康保険組合");
        assertEquals(List.of(), violations(page));
        picture(page, "lookup-2-hits");
    }

    @Test
    void opensTheChosenPersonGoesBackAndOnToTheNext() {
        Index.grant(clinic);
        Page page = browser.page(LOOKUP, clinic.administrator());
        typeTaro(page);
        Stage.stated(page);
        assertThat(page.locator("#candidates tbody tr")).hasCount(2);

        page.keyboard().press("2");

        assertThat(page.locator("#validity")).hasText("○ この資格は有効です。");
        assertThat(page.locator("#download")).isVisible();
        assertThat(page.locator("#reference")).isVisible();
        assertThat(page.locator("#coverage")).containsText("東京都足立区皇居裏1");
        assertThat(page.locator("#insured")).containsText("昭和29年3月26日");
        assertThat(page.locator("#coverage dt")).not().containsText(new String[] {"資格喪失日"});
        assertEquals(List.of(), violations(page));
        picture(page, "lookup-detail");

        page.keyboard().press("Escape");
        assertThat(page.locator("#name")).hasValue("新橋 太郎");
        assertThat(page.locator("#count")).hasText("検索結果：2 件");

        page.locator("#candidates button").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次の患者へ"))
                .click();
        assertThat(page.locator("#name")).hasValue("");
        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#found")).isHidden();
        assertEquals("", page.locator("#insured").textContent());
    }

    @Test
    void explainsEveryCellOfTheTableOfMethods() {
        Page page = browser.page(LOOKUP, clinic.administrator());
        page.locator("#methods summary").click();

        assertThat(page.locator("#methods tbody td")).hasCount(12);
        assertThat(page.locator("#methods tbody tr").nth(2)).containsText("— 患者は障害中に来院済みで");
        assertThat(page.locator("#methods tbody tr").last()).containsText("× 復旧後に来院した患者は方法1・方法2で確認できる");
        assertEquals(List.of(), violations(page));
        picture(page, "methods");
    }

    @Test
    void saysWhatIsMissingAndThatNobodyWasFound() {
        Index.grant(clinic);
        Page page = browser.page(LOOKUP, clinic.administrator());
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).containsText("・");

        typeTaro(page);
        page.locator("#name").fill("存在 しない");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("検索").setExact(false))
                .first()
                .click();
        page.getByText("障害中に来院した患者として検索する").click();

        assertThat(page.locator("#message")).hasText("検索条件に入力された情報が存在しません");
        assertThat(page.locator("#hint")).containsText("性別は");
        assertEquals(List.of(), violations(page));
        picture(page, "lookup-nobody");
    }

    @Test
    void tellsWhomToCallWhileTheFunctionIsNotOpen() {
        Page page = browser.page(LOOKUP, clinic.administrator());
        typeTaro(page);
        page.keyboard().press("Enter");

        assertThat(page.locator("#result")).containsText("0800-080-4583");
        assertEquals(List.of(), violations(page));
    }

    @Test
    void putsNobodyIntoAnAddress() {
        Index.grant(clinic);
        String visit = Visits.held(clinic, VisitFixture.taro("東京都足立区皇居裏一番地", null), null);
        Page page = browser.page(LOOKUP + "?visit=" + visit, clinic.administrator());
        assertThat(page.locator("#name")).hasValue("新橋 太郎");
        assertThat(page.locator("#address")).hasValue("東京都足立区");
        assertThat(page.locator("#confirmed")).hasValue("2026/11/20");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("この受診の確認結果にする"))
                .click();

        assertThat(page.locator("#result")).containsText("この受診の確認結果にしました");
        for (String url : browser.urls()) {
            String plain = URLDecoder.decode(url, StandardCharsets.UTF_8);
            assertTrue(List.of("新橋", "太郎", "1954", "足立").stream().noneMatch(plain::contains), plain);
        }
    }

    @Test
    void leavesAHeldVisitBehindWithItsPatient() {
        Index.grant(clinic);
        String visit = Visits.held(clinic, VisitFixture.taro("東京都足立区皇居裏1", null), null);
        Page page = browser.page(LOOKUP + "?visit=" + visit, clinic.administrator());
        assertThat(page.locator("#name")).hasValue("新橋 太郎");
        page.keyboard().press("Enter");
        assertThat(page.locator("#settle")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("次の患者へ"))
                .click();
        assertThat(page).hasURL(address.resolve(LOOKUP).toString());
        typeTaro(page);
        page.locator("#address").fill("足立区");
        Stage.stated(page);

        assertThat(page.locator("#coverage")).containsText("東京都足立区皇居裏1");
        assertThat(page.locator("#settle")).isHidden();
    }

    @Test
    void showsTheMenuByAccount() {
        for (String role : List.of(Roles.GENERAL, Roles.ADMINISTRATOR)) {
            Page closed = browser.page("/", clinic.token(role));
            assertThat(closed.locator(".card.closed")).containsText("今日は利用できません");
            assertThat(closed.locator("[href='/console/lookup']")).hasCount(0);
            assertEquals(List.of(), violations(closed));
        }
        Index.grant(clinic);
        Page general = browser.page("/", clinic.token(Roles.GENERAL));
        assertThat(general.locator(".card.closed")).hasCount(0);
        assertEquals(List.of(), violations(general));
        general.getByText("資格情報照会（システム障害時）").click();
        assertThat(general.locator("main")).containsText("医療情報閲覧アカウント又は管理アカウントのユーザIDでログインし直してください。");
        assertThat(general.locator("form")).hasCount(0);
        assertEquals(List.of(), violations(general));
        picture(general, "lookup-general");

        Page operator = browser.page("/", TestTokens.network(Roles.OPERATOR));
        assertThat(operator.locator("main")).not().containsText("資格情報照会");
        assertThat(operator.locator("main")).containsText("運用ボード");

        Page administrator = browser.page("/", clinic.administrator());
        assertThat(administrator.locator("main")).containsText("控えた受診の確認");
        picture(administrator, "menu");
    }

    @Test
    void takesAWishThroughItsSteps() {
        register();
        Page clinicPage = browser.page("/console/grants", clinic.administrator());
        assertThat(clinicPage.locator("#call-centre")).containsText("0800-080-4583");
        assertEquals(List.of(), violations(clinicPage));
        clinicPage.locator("[name=institutionName]").fill("試験医院");
        clinicPage.locator("[name=contactPerson]").fill("受付 花子");
        clinicPage.locator("[name=reason]").fill("回線の障害");
        clinicPage.keyboard().press("Enter");
        assertThat(clinicPage.locator("#grants tbody tr")).containsText("利用希望の連絡済み");
        assertThat(clinicPage.locator("#grants tbody tr")).containsText("コールセンターへの利用希望");
        assertThat(clinicPage.locator("[data-clock]")).hasText(Pattern.compile("電話確認まで残り(30|29)分（.+ごろ）"));
        picture(clinicPage, "grants");

        Page body = browser.page("/console/grants", TestTokens.network(Roles.IMPLEMENTING_BODY));
        assertThat(own(body)).containsText("届出の番号 03-0000-0000");
        own(body).getByText("電話確認した").click();
        own(body).getByText("利用設定をする").click();
        assertThat(own(body)).containsText("利用設定済み");
        assertThat(own(body)).containsText("試験医院");
        assertThat(own(body)).containsText("今日まで");
        assertThat(own(body)).not().containsText(Pattern.compile("[A-Z_]{4,}"));
        assertEquals(List.of(), violations(body));

        clinicPage.reload();
        clinicPage
                .locator("#grants")
                .getByText("利用報告書", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(clinicPage.locator("#report-text")).containsText("件名：システム障害時機能の利用報告");
        assertThat(clinicPage.locator("#report-text")).containsText("医療機関・薬局名：試験医院");
        assertEquals(List.of(), violations(clinicPage));
        clinicPage.getByText("提出した", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(clinicPage.locator("#grants tbody tr")).containsText("提出");
        assertThat(clinicPage.locator("#report")).isHidden();
        clinicPage.getByText("利用を終える").click();
        assertThat(clinicPage.locator("#grants tbody tr")).containsText("利用終了");
    }

    private void register() {
        given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "試験医院", "registeredPhone", "03-0000-0000"))
                .put("/clinics/" + clinic.code().wire())
                .then()
                .statusCode(201);
    }

    @Test
    void reconcilesWhatWaits() {
        Index.grant(clinic);
        String visit = Visits.held(clinic, VisitFixture.taro("東京都足立区皇居裏1", null), null);
        Visits.held(clinic, VisitFixture.taro("東京都", null), null);
        Page page = browser.page("/console/reconciliation", clinic.administrator());
        assertThat(page.locator("#visits tbody tr")).hasCount(2);
        assertThat(page.locator("#forecast")).containsText("未確認 2件");
        assertEquals(List.of(), violations(page));

        page.keyboard().press("F2");

        assertThat(page.locator("#result")).containsText("確認できた受診 1件、確認を待つ受診 1件");
        assertThat(page.locator("#visits tbody tr")).hasCount(1);
        assertThat(page.locator("#visits tbody tr")).containsText("該当者を特定できません");
        assertThat(page.locator("#done summary")).containsText("1件");
        page.locator("#done summary").click();
        assertEquals(List.of(), violations(page));
        picture(page, "reconciliation");

        Wire.send(SettlementFixture.refund(clinic.code(), UUID.fromString(visit), 1, 300));
        await().untilAsserted(() ->
                Visits.list(clinic).body("visits.settlement.text", hasItem("返金 2,100円（10割 3,000円 → 3割 900円）")));
        page.reload();
        page.locator("#done summary").first().click();
        assertThat(page.locator("#done strong")).hasText("返金 2,100円（10割 3,000円 → 3割 900円）");
        assertThat(page.locator("#done .refund")).containsText("未返金 2,100円");
        assertThat(page.locator("#done .refund a")).hasAttribute("href", "/console/refund?visit=" + visit);
        page.getByText("根拠").click();
        assertThat(page.locator("#done .settlement li")).containsText("〔保発0710第1号 2(3)〕");
        assertEquals(List.of(), violations(page));
        picture(page, "settlement");
    }

    private static void typeTaro(Page page) {
        page.locator("#name").fill("新橋 太郎");
        page.locator("#year").fill("29");
        page.locator("#month").fill("3");
        page.locator("#day").fill("26");
        page.locator("#sex").selectOption("MALE");
        page.locator("#address").fill("東京都");
    }

    private Locator own(Page page) {
        return page.locator("#grants tbody tr")
                .filter(new Locator.FilterOptions().setHasText(clinic.code().wire()));
    }
}
