package jp.madoguchi.gateway.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.madoguchi.testing.TestBrowser;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** 窓口のブラウザー: a real Chromium with somebody of the clinic signed in, and what it asked for. */
final class DeskBrowser implements AutoCloseable {
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
        return new DeskBrowser(
                address,
                TestBrowser.started()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setExtraHTTPHeaders(signedIn())));
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
        TestBrowser.picture(page, name);
    }

    /** Closes every page; nothing of these is remembered. */
    @Override
    public void close() {
        context.close();
    }
}
