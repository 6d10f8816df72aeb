package jp.madoguchi.gateway.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 窓口のページ in a real browser, by the keyboard. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class DeskPageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TestHTTPResource("/")
    URI address;

    private final List<String> urls = new ArrayList<>();
    private @Nullable Playwright playwright;

    @BeforeEach
    void healthy() {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed here");
        DeskApi.awaitHealthy();
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
            DeskApi.awaitHealthy();
        }
    }

    private Page open() {
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        Browser browser = started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-sync")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + TestTokens.clinic(Roles.GENERAL))));
        Page page = context.newPage();
        page.onRequest(request -> urls.add(request.url()));
        page.navigate(address.toString());
        return page;
    }

    @Test
    void takesAPatientInAnOutageByTheKeyboard() {
        Page page = open();
        assertThat(page.locator(".bar")).containsText("資格確認ができます");
        TestClinic.toCluster().refuse();
        assertThat(page.locator(".bar"))
                .containsText("障害時受付", new LocatorAssertions.ContainsTextOptions().setTimeout(6000));
        assertThat(page.locator(".bar")).containsText("受付は続けられます");
        assertThat(page.locator(".instruction li").first()).containsText("券面の氏名・生年月日・性別・住所");

        page.keyboard().press("F2");
        page.keyboard().press("ArrowDown");
        page.locator("input[name=basis][value=MYNAPORTAL_SCREEN]").check();
        page.fill("[name='patient.name']", "見本 花子");
        page.fill("[name='patient.birthDate']", "S45.3.26");
        page.selectOption("[name='patient.sex']", "FEMALE");
        page.fill("[name='shown.insurerNumber']", "06139000");
        page.fill("[name='shown.number']", "12345");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("保存しました：見本 花子　窓口負担 3割〔保発0710第1号 2(1)〕");
        assertThat(page.locator("#patients tbody tr").first()).containsText("未送信");
        assertThat(page.locator(".bar .unsent")).containsText("未送信 1 件");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/desk-outage.png"))
                .setFullPage(true));
        urls.forEach(url -> assertFalse(url.contains("12345") || url.contains("%E8%A6%8B"), url));
    }

    @Test
    void asksBeforeTenTenths() {
        Page page = open();
        page.locator("input[name=basis][value=NOTHING_PRESENTED]").check();
        page.fill("[name='patient.name']", "見本 次郎");
        page.fill("[name='patient.birthDate']", "1970-03-26");
        page.selectOption("[name='patient.sex']", "MALE");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#result")).containsText("10割の前に、資格確認書がないかたずねてください");

        for (Locator tick : page.locator(".tried input").all()) {
            tick.check();
        }
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("窓口負担 10割〔保発0710第1号 2(3)〕");
    }

    @Test
    void takesACheckedPatientWithOneKey() {
        TestClinic.frontDoor().answer("12345", DeskApi.VALID);
        Page page = open();
        clerk().body(Map.of("insurerNumber", "06139000", "number", "12345", "birthDate", "1980-01-02"))
                .post("/desk/checks");
        assertThat(page.locator(".patient.VALID .answer")).hasText("資格（有効）");
        int alreadyRed = page.locator(".act:visible").count();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/desk-normal.png"))
                .setFullPage(true));
        page.locator(".patient.VALID .copay summary").click();
        assertThat(page.locator(".patient.VALID .copay .clause")).containsText("オンライン資格確認の結果");
        page.locator("#reckon summary").click();
        page.fill("[name='points']", "312");
        page.keyboard().press("Enter");
        assertThat(page.locator("#result")).hasText("312 点 → 940 円");

        page.locator("h2").first().click();
        page.keyboard().press("1");

        assertThat(page.locator("#result")).hasText(Pattern.compile("保存しました：新橋 一郎　窓口負担 3割.*"));
        assertThat(page.locator(".patient")).hasCount(0);
        assertThat(page.locator(".act:visible")).hasCount(alreadyRed);
    }
}
