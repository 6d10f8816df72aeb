package jp.madoguchi.gateway.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 窓口のブラウザー: a real Chromium with somebody of the clinic signed in, and what it asked for. */
final class DeskBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** One for all tests of a run, with which it ends: to start a browser takes longer than most tests with one. */
    private static @Nullable Browser started;

    private final URI address;
    private final BrowserContext context;
    private final List<String> urls = new CopyOnWriteArrayList<>();

    private DeskBrowser(URI address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.onRequest(request -> urls.add(request.url()));
    }

    /** Skips the test, and says so, where there is no browser. */
    static DeskBrowser open(URI address) {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed here");
        return new DeskBrowser(
                address,
                browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setExtraHTTPHeaders(signedIn())));
    }

    private static Browser browser() {
        if (started == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-sync")));
        }
        return started;
    }

    private static Map<String, String> signedIn() {
        return Map.of("Authorization", "Bearer " + TestTokens.clinic(Roles.GENERAL));
    }

    /** From now on nobody is signed in any more, as after the session's end. */
    void endSession() {
        context.setExtraHTTPHeaders(Map.of());
    }

    /** Somebody has signed in again, beside the pages that are open. */
    void signInAgain() {
        context.setExtraHTTPHeaders(signedIn());
    }

    /** The desk, as it is when it opens. */
    Page desk() {
        return page("");
    }

    /** Another page of the gateway. */
    Page page(String path) {
        Page page = context.newPage();
        page.navigate(address.resolve(path).toString());
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Everything asked for so far. */
    List<String> urls() {
        return new ArrayList<>(urls);
    }

    /** Waits until a key may act on whoever stands in front: not at once after somebody moved up. */
    static void settled(Page page) {
        page.waitForFunction("() => settled()");
    }

    /** How much this page came to so far, not compressed. */
    static int weight(Page page) {
        Object bytes =
                page.evaluate("() => ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                        + ".reduce((sum, one) => sum + one.decodedBodySize, 0)");
        return ((Number) bytes).intValue();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Closes every page; nothing of these is remembered. */
    @Override
    public void close() {
        context.close();
    }
}
