package jp.madoguchi.outage.rest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.testing.TestBrowser;

/** 画面のブラウザー: a real Chromium with somebody signed in, and what it asked for. */
final class ConsoleBrowser implements AutoCloseable {
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
        return new ConsoleBrowser(address, TestBrowser.started());
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
        TestBrowser.picture(page, name);
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
