package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.LastKnownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 窓口のページ in a real browser, by the keyboard alone. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class DeskPageTest {
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
        clerk().delete("/desk/visual");
        DeskApi.awaitHealthy();
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    /** The four items, as a person types them: the field that has the focus first, then with Tab. */
    private static void person(Page page, String name) {
        person(page, name, "S45.3.26");
    }

    private static void person(Page page, String name, String birthDate) {
        page.keyboard().press("F2");
        assertThat(page.locator("#visit [name=card]")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(page.locator("#visit [name=card]")).hasValue("MY_NUMBER_CARD");
        assertThat(page.locator("[name='patient.name']")).isFocused();
        type(page, name);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        type(page, birthDate);
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[name='patient.sex']")).isFocused();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(6000);
    }

    @Test
    void takesAPatientInAnOutageByTheKeyboardAlone() {
        Page page = browser.desk();
        assertThat(page.locator(".bar")).containsText("資格確認ができます");
        TestClinic.toCluster().refuse();
        assertThat(page.locator(".bar")).containsText("障害時受付", soon());
        assertThat(page.locator(".bar")).containsText("受付は続けられます");
        assertThat(page.locator(".instruction li").first()).containsText("券面の氏名・生年月日・性別・住所");

        person(page, "見本 花子");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("[name=way]:checked")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-evidence=MYNAPORTAL_SCREEN]")).isChecked();
        assertThat(page.locator("#preview-missing")).containsText("画面や証の保険者番号・記号・番号を控えてください");
        page.keyboard().press("Tab");
        type(page, "06139000");
        page.keyboard().press("Tab");
        type(page, "12345");
        assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 3割〔保発0710第1号 2(1)〕");
        DeskBrowser.picture(page, "wizard-proof");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("保存しました：見本 花子　窓口負担 3割〔保発0710第1号 2(1)〕");
        assertThat(page.locator("#patients tbody tr").first()).containsText("未送信");
        assertThat(page.locator(".bar .unsent")).containsText("未送信 1 件");
        DeskBrowser.picture(page, "outage");
        browser.urls().forEach(url -> assertFalse(url.contains("12345") || url.contains("%E8%A6%8B"), url));
    }

    @Test
    void asksForEverythingBeforeTenTenthsAndThenLooksTwice() {
        Page page = browser.desk();
        person(page, "見本 次郎");
        page.selectOption("[name=card]", "NO_CARD");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("#preview-missing")).containsText("10割の前に、資格確認書");
        DeskBrowser.picture(page, "wizard-missing");
        for (String way : new String[] {"MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ELIGIBILITY_NOTICE"}) {
            page.locator("[name=tried][value=" + way + "]").focus();
            page.keyboard().press("Space");
        }
        page.keyboard().press("Alt+ArrowRight");
        page.locator("[name=tried][value=ORAL_CONFIRMATION]").focus();
        page.keyboard().press("Space");
        page.selectOption("[name=issued]", "NO");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("#preview-missing")).containsText("10割の前に、もう一度確かめてください");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("10割の前に、もう一度確かめてください");

        page.locator("[name=secondLook]").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#preview-share")).containsText("10割");
        DeskBrowser.picture(page, "second-look");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("窓口負担 10割〔保発0710第1号 2(3)〕");
        assertThat(page.locator("#result")).containsText("療養費のお知らせを印刷");
    }

    @Test
    void assumesNobodysCard() {
        Page page = browser.desk();
        page.keyboard().press("F2");

        assertThat(page.locator("#visit [name=card]")).hasValue("");
        assertThat(page.locator("#preview-missing")).containsText("カードの有無と種類を選んでください");
        page.selectOption("[name=card]", "NO_CARD");
        assertThat(page.locator("#preview-missing")).not().containsText("カードの有無");
        page.locator("#clear").click();
        assertThat(page.locator("#visit [name=card]")).hasValue("");
    }

    /** The paper says whether a coverage was issued; the page does not say it for the paper. */
    @Test
    void asksWhatAFormOnPaperSays() {
        Page page = browser.desk();
        person(page, "見本 五子");
        page.selectOption("[name=couldNotAsk]", "LINE_DOWN");
        page.locator("[data-stage='2']").click();
        page.selectOption("[name=form]", "PAPER");
        assertThat(page.locator("[name=issued]")).hasValue("UNKNOWN");
        assertThat(page.locator("#preview-missing")).containsText("申立書の欄を見て選び");
        page.selectOption("[name=issued]", "NO");
        assertThat(page.locator("#preview-missing")).containsText("2(3)で受け付けてください");

        page.selectOption("[name=issued]", "YES");

        assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
    }

    @Test
    void takesWhoseCardWasReadByWhatWasRead() throws IOException {
        Files.writeString(CardIntakeTest.file("page"), CardIntakeTest.face("00000", "UTF-8"));
        Page page = browser.desk();
        assertThat(page.locator("article .answer")).containsText("確認できません", soon());
        String visit = page.locator("article").getAttribute("data-visit");
        DeskBrowser.settled(page);

        page.keyboard().press("Enter");

        assertThat(page.locator("[name=visitId]")).hasValue(visit);
        assertThat(page.locator("#visit [name=card] option").first()).hasText("読み取ったとおり");
        assertThat(page.locator("#preview-missing")).not().containsText("カードの有無");
        page.locator("[data-stage='2']").click();
        page.selectOption("[name=earlier]", "UNCHANGED_AND_HELD");
        page.locator("#visit button[type=submit]").click();
        assertThat(page.locator("#result")).containsText("保存しました：新橋");
        assertThat(page.locator("article")).hasCount(0);
        assertThat(page.locator("#visit [name=card] option").first()).hasText("選ぶ");
    }

    @Test
    void looksTwiceBeforeTheWholePriceOfSomebodyWhoIsCovered() {
        TestClinic.frontDoor().answer("54321", WalkInTest.SPECIAL_PAYMENT);
        clerk().body(Map.of("insurerNumber", "06139000", "number", "54321", "birthDate", "1980-01-02"))
                .post("/desk/checks");
        Page page = browser.desk();
        assertThat(page.locator("article .copay b")).hasText("10割");
        DeskBrowser.settled(page);

        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).containsText("区分と割合をもう一度確かめてください");
        page.locator("#second-look").focus();
        page.keyboard().press("Space");
        DeskBrowser.picture(page, "special-payment");
        page.locator("#take").press("Enter");

        assertThat(page.locator("#result")).containsText("窓口負担 10割〔オンライン資格確認の結果〕");
    }

    @Test
    void takesACheckedPatientWithOneKey() {
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        Page page = browser.desk();
        page.keyboard().press("F4");
        type(page, "06139000");
        page.keyboard().press("Tab");
        type(page, "12345");
        page.keyboard().press("Tab");
        page.keyboard().type("1980-01-02");
        page.keyboard().press("Enter");
        assertThat(page.locator(".patient.VALID .answer")).containsText("資格（有効）");
        assertThat(page.locator(".patient.VALID .mark")).hasText("○");
        assertThat(page.locator("#comparison")).containsText("照合");
        int alreadyRed = page.locator(".act:visible").count();
        DeskBrowser.picture(page, "valid");
        page.locator(".patient.VALID .copay summary").click();
        assertThat(page.locator(".patient.VALID .copay .clause")).containsText("オンライン資格確認の結果");
        page.locator("#reckon summary").click();
        page.fill("[name='points']", "312");
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).hasText("312 点 → 940 円");

        page.locator("h2").first().click();
        DeskBrowser.settled(page);
        page.keyboard().press("Enter");

        assertThat(page.locator("#result")).hasText(Pattern.compile("保存しました：新橋 一郎　窓口負担 3割.*"));
        assertThat(page.locator(".patient")).hasCount(0);
        assertThat(page.locator(".act:visible")).hasCount(alreadyRed);
    }

    @Test
    void bringsThePatientToTheFrontWhomTheDeskChooses() {
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        TestClinic.frontDoor().answer("54321", DeskApi.NOT_FOUND);
        for (String number : new String[] {"12345", "54321"}) {
            clerk().body(Map.of("insurerNumber", "06139000", "number", number, "birthDate", "1980-01-02"))
                    .post("/desk/checks");
        }
        Page page = browser.desk();
        assertThat(page.locator(".queue li")).hasCount(2);
        assertThat(page.locator("article.VALID")).isVisible();

        page.keyboard().press("2");

        assertThat(page.locator("article .answer")).containsText("資格情報なし");
        assertThat(page.locator("article .mark")).hasText("×");
        DeskBrowser.picture(page, "not-found");
        DeskBrowser.settled(page);
        page.locator("#dismiss").click();
        assertThat(page.locator("article.VALID")).isVisible();
        DeskBrowser.settled(page);
        page.locator("#dismiss").click();
        assertThat(page.locator("article")).hasCount(0);
    }

    @Test
    void looksBeforeTheCard() {
        Page page = browser.desk();
        page.keyboard().press("F6");
        page.keyboard().type("暗");
        page.selectOption("#visual-on [name=reason]", "PINLESS_CARD");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".visual .answer")).containsText("「目視で本人確認完了」を押してください。カードはそのあとです");
        DeskBrowser.picture(page, "visual");

        page.keyboard().press("F8");

        assertThat(page.locator(".visual .answer")).containsText("カードリーダーに置いてもらってください");
        assertThat(page.locator("#looked")).hasCount(0);
        page.locator("#visual-off").click();
        assertThat(page.locator(".visual")).hasCount(0);
    }

    @Test
    void isLeftOnTheClinicsDeviceOnlyWithThePatientsWord() {
        Page page = browser.desk();
        person(page, "見本 三郎");
        page.selectOption("[name=couldNotAsk]", "READER_BROKEN");
        page.locator("[data-stage='1']").click();
        page.locator("[data-evidence=MYNAPORTAL_SCREEN]").check();
        page.fill("[name='shown.insurerNumber']", "06139000");
        page.fill("[name='shown.number']", "12345");
        page.locator("#portal-open").click();
        assertThat(page.locator(".alerts")).containsText("医院の機器でマイナポータルにログインしたままです");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("ログアウトを確かめてもらって");

        page.locator("[data-logout]").click();

        assertThat(page.locator("[data-logout]")).hasCount(0);
        page.locator("#visit button[type=submit]").click();
        assertThat(page.locator("#result")).containsText("保存しました：見本 三郎");
    }

    @Test
    void showsWhatWasLastKnownAndRestsOnItOnlyWhenThePatientWasAsked() {
        LastKnownCoverage known = LastKnownTest.patient(
                UUID.randomUUID(),
                "再来 花子",
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(3),
                null,
                null);
        TestClinic.frontDoor().hangUp();
        await().until(() -> TestClinic.frontDoor().hasListener());
        TestClinic.frontDoor().handOut(List.of(known), List.of(), false);
        TestClinic.frontDoor()
                .tell("{\"kind\":\"PATIENTS_CHANGED\",\"text\":\"前回の資格\",\"refersTo\":null,"
                        + "\"at\":\"2026-11-21T00:00:00Z\"}");
        await().until(() -> !clerk().body(Map.of("name", "再来 花子", "birthDate", "1984-04-01"))
                .post("/desk/last-known")
                .jsonPath()
                .getList("$")
                .isEmpty());
        Page page = browser.desk();
        person(page, "再来 花子", "S59.4.1");
        page.selectOption("[name=couldNotAsk]", "LINE_DOWN");
        page.locator("[data-stage='2']").click();
        assertThat(page.locator("#last-known h4")).containsText("前回の資格：");
        assertThat(page.locator("#last-known h4")).containsText("（3日前）");
        assertThat(page.locator("#last-known")).containsText("番号 1234567　3割");
        assertThat(page.locator("#last-known .hint")).containsText("今日の資格の回答ではありません");
        assertThat(page.locator("#preview-share")).not().containsText("なお書き");
        DeskBrowser.picture(page, "last-known");

        page.locator("#last-known button").press("Enter");

        assertThat(page.locator("[name=earlier]")).hasValue("UNCHANGED_AND_HELD");
        assertThat(page.locator("[name='held.number']")).hasValue("1234567");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 3割〔保発0710第1号 2(2)なお書き〕");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("保存しました：再来 花子　窓口負担 3割");
    }

    @Test
    void recordsNothingOfWhatCannotBeRead() {
        Page page = browser.desk();
        person(page, "見本 四郎");
        page.fill("[name='patient.address']", "東京都");
        page.selectOption("[name='legible.address']", "NO");
        assertThat(page.locator("#legible")).containsText("住所の代わりに保険者名を聞いてください");
        page.selectOption("[name=couldNotAsk]", "CARD_SOILED");
        page.locator("[data-stage='2']").click();
        page.selectOption("[name=earlier]", "UNCHANGED_AND_HELD");
        page.locator("#visit button[type=submit]").click();
        assertThat(page.locator("#result")).containsText("保存しました：見本 四郎");
        JsonPath saved = clerk().get("/desk/patients").jsonPath();
        assertNull(saved.get("find { it.patient.name == '見本 四郎' }.patient.address"));
        assertEquals(List.of("ADDRESS"), saved.get("find { it.patient.name == '見本 四郎' }.patient.illegible"));
    }
}
