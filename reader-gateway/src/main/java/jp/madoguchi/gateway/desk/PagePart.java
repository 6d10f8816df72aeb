package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** ページの一部: HTML that asks for its own successor and names what the browser has seen. */
record PagePart(String name, String html, String version) {
    static PagePart of(String name, String html) {
        return new PagePart(name, html, Integer.toHexString(html.hashCode()) + "-" + html.length());
    }

    /** The part, or nothing if the browser has this version. */
    Response since(@Nullable String seen) {
        return version.equals(seen)
                ? Response.noContent().build()
                : Response.ok("<section id=\"" + name + "\" hx-get=\"/page/" + name + "?seen=" + version
                                + "\" hx-trigger=\"every 1s\" hx-swap=\"outerHTML\">" + html + "</section>")
                        .header("Cache-Control", "no-store")
                        .build();
    }
}
