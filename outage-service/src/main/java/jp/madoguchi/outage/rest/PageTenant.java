package jp.madoguchi.outage.rest;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * サインインの方法の選択: the pages sign in with the code flow, and what they ask afterwards comes with their session.
 * Whoever brings a token in the header is a program, and so is who brings nothing to a door: it is refused, not sent to
 * sign in.
 */
@ApplicationScoped
class PageTenant implements TenantResolver {
    private static final String PAGES = "browser";
    private static final String SESSION = "q_session";
    private static final Set<String> ALONE = Set.of("/", "/operations", "/sign-out");

    @Override
    public @Nullable String resolve(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return null;
        }
        return isPage(context.normalizedPath()) || hasSession(context) ? PAGES : null;
    }

    private static boolean isPage(String path) {
        return ALONE.contains(path) || path.startsWith("/console/");
    }

    private static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }
}
