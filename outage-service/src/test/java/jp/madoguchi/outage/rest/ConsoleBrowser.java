package jp.madoguchi.outage.rest;

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
import org.jspecify.annotations.Nullable;

/** 画面のブラウザー: a real Chromium with somebody signed in, and what it asked for. */
final class ConsoleBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** One for all tests of a run, with which it ends: to start a browser takes longer than most tests with one. */
    private static @Nullable Browser started;

    private final URI address;
    private final Browser browser;
    private final List<String> urls = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private ConsoleBrowser(URI address, Browser browser) {
        this.address = address;
        this.browser = browser;
    }

    /** Skips the test, and says so, where there is no browser. */
    static ConsoleBrowser open(URI address) {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed here");
        return new ConsoleBrowser(address, browser());
    }

    private static Browser browser() {
        if (started == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of(
                                    "--headless", "--no-sandbox", "--lang=ja", "--disable-gpu", "--disable-sync")));
        }
        return started;
    }

    /** A page as somebody with this token sees it. */
    Page page(String path, String token) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
        context.onRequest(request -> urls.add(request.url()));
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(address.resolve(path).toString());
        return page;
    }

    /** Everything asked for so far. */
    List<String> urls() {
        return new ArrayList<>(urls);
    }

    /** What went wrong inside the pages. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Closes every page; the next one is somebody else's, and nothing of these is remembered. */
    void forget() {
        browser.contexts().forEach(BrowserContext::close);
        urls.clear();
        complaints.clear();
    }

    @Override
    public void close() {
        forget();
    }
}
