package jp.madoguchi.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 試験のブラウザー: the Chromium of this machine. */
public final class TestBrowser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static @Nullable Browser started;

    private TestBrowser() {}

    /**
     * One for all tests of a run, with which it ends: to start a browser takes longer than most tests with one. Skips
     * the test, and says so, where there is none.
     */
    public static synchronized Browser started() {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed here");
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

    /** A picture of the whole page, in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
