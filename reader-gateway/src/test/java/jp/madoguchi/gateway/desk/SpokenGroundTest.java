package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.Axe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 口頭と申立書: what is said and what is known here beside it, and that nothing of what was written is lost by it. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class SpokenGroundTest {
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
        DeskApi.awaitHealthy();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(6000);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    /** Somebody known whose card cannot be asked with, at the third stage: all by keys. */
    private static void known(Page page, String name) {
        page.keyboard().press("F2");
        page.selectOption("#visit [name=couldNotAsk]", "LINE_DOWN");
        page.selectOption("#visit [name=card]", "MY_NUMBER_CARD");
        page.fill("[name='patient.name']", name);
        page.fill("[name='patient.birthDate']", "S45.3.26");
        page.selectOption("[name='patient.sex']", "FEMALE");
        page.keyboard().press("Alt+ArrowRight");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("[name=earlier]")).isFocused();
    }

    private static JsonPath saved(String name) {
        JsonPath all = clerk().get("/desk/patients").jsonPath();
        return new JsonPath(all.prettify()).setRootPath("find { it.patient.name == '" + name + "' }");
    }

    @Test
    void theFirstWordsOfAnOutageNameItsCause() {
        Page page = browser.desk();
        TestClinic.toCluster().refuse();
        assertThat(page.locator(".bar")).containsText("障害時受付", soon());
        String words = "確認できません（" + page.locator(".bar .cause").textContent() + "）";

        page.keyboard().press("F2");

        assertThat(page.locator("#preview-title")).hasText("カードの有無で手順が変わります");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#visit [name=card]")).hasValue("MY_NUMBER_CARD");
        assertThat(page.locator("#preview-title")).hasText(words);
        DeskBrowser.picture(page, "wizard-first-words");
        page.selectOption("#visit [name=card]", "PHONE");
        assertThat(page.locator("#preview-title")).hasText(words);
    }

    @Test
    void takesByWordWhoseFormIsKnownHereWithTheNumbersOfLastTime() {
        Page page = browser.desk();
        known(page, "見本 変子");
        assertThat(page.locator("#held")).isHidden();
        for (int down = 0; down < 2; down++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("[name=earlier]")).hasValue("UNCHANGED");
        assertThat(page.locator("#held")).isVisible();
        assertThat(page.locator("#preview-missing")).containsText("申立書に書くことも医院で把握できている患者だけです");
        DeskBrowser.picture(page, "wizard-unchanged");

        page.keyboard().press("ArrowDown");

        assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
        for (int on = 0; on < 4; on++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("[name='held.insurerNumber']")).isFocused();
        type(page, "06139000");
        assertThat(page.locator("#preview-missing")).hasText("前回の番号");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("前回の番号");
        type(page, "9550");
        type(page, "12345");
        assertThat(page.locator("#preview-missing")).hasText("ありません。保存できます");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 3割〔保発0710第1号 2(2)なお書き〕");
        assertThat(page.locator("#result")).isHidden();
        assertEquals(List.of(), Axe.violations(page));
        DeskBrowser.picture(page, "wizard-held");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("保存しました：見本 変子　窓口負担 3割〔保発0710第1号 2(2)なお書き〕");
        assertEquals("12345", saved("見本 変子").getString("shown.number"));
    }

    /** Who says that nothing has changed, and whose form was written already: both are kept. */
    @Test
    void keepsTheFormThatWasWrittenBeforeThePatientSaidThatNothingChanged() {
        Page page = browser.desk();
        known(page, "見本 書子");
        page.selectOption("[name=form]", "TYPED");
        page.locator("[name='declaration.certificateIssued']").check();
        page.fill("[name='declaration.workplace']", "見本株式会社");
        page.selectOption("[name='declaration.declaredRatioPercent']", "20");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 2割〔保発0710第1号 2(2)〕");

        page.selectOption("[name=earlier]", "UNCHANGED");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 2割〔保発0710第1号 2(2)〕");
        page.selectOption("[name=earlier]", "UNCHANGED_AND_HELD");

        assertThat(page.locator("[name='declaration.workplace']")).hasValue("見本株式会社");
        assertThat(page.locator("#preview-share")).hasText("窓口負担 2割〔保発0710第1号 2(2)なお書き〕");
        page.locator("[name='declaration.workplace']").focus();
        DeskBrowser.picture(page, "wizard-form-kept");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("保存しました：見本 書子");
        assertNotNull(saved("見本 書子").getString("declarationId"), "sealed and kept");
    }

    /** What the clinic knows is no reason to seal a form nobody wrote. */
    @Test
    void sealsNoFormThatNobodyWrote() {
        Map<String, Object> body = visit("ORAL_CONFIRMATION", "見本 白紙");
        body.put("earlier", "UNCHANGED");
        clerk().body(body).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-106"));
        body.put("earlier", "UNCHANGED_AND_HELD");

        clerk().body(body).post("/desk/visits").then().statusCode(201);

        assertNull(saved("見本 白紙").getString("declarationId"));
    }
}
