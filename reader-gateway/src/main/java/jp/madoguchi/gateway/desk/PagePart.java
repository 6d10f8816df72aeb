package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * ページの一部: HTML that asks for its own successor and names what the browser has seen.
 *
 * @param id of the section it is, and the last word of its path
 * @param query what its path needs beside, empty or ending in an ampersand
 * @param every how often it is asked for
 */
record PagePart(String id, String query, String every, String html, String version) {
    static PagePart of(String id, String query, String every, String html) {
        return new PagePart(
                id, query, every, html, Integer.toHexString(html.hashCode()) + "-" + html.length() + "-" + every);
    }

    /** The part, or nothing if the browser has this version. */
    Response since(@Nullable String seen) {
        return version.equals(seen)
                ? Response.noContent().build()
                : Response.ok(section()).header("Cache-Control", "no-store").build();
    }

    /** The part as it stands in the page. */
    String section() {
        return "<section id=\"" + id + "\" hx-get=\"/page/" + id + "?" + query + "seen=" + version
                + "\" hx-trigger=\"every " + every + "\" hx-swap=\"outerHTML\">" + html + "</section>";
    }
}
