package jp.madoguchi.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** 読みやすさの検査: what axe-core finds on a page as it stands. For modules that bring a browser of their own. */
public final class Axe {
    private static final String SCRIPT = "/axe.min.js";

    private Axe() {}

    /** Each rule that is broken, with the place and what to do. */
    public static List<String> violations(Page page) {
        page.evaluate(script());
        // Only of violations is it worked out where they are; what is checked is the same.
        Object found = page.evaluate("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
                + ".flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream axe = Objects.requireNonNull(Axe.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
