package jp.madoguchi.gateway.desk;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * サインインの方法の選択: who brings a token in the header is a program; everybody else is the page, with its session. Where
 * people come in because the sign-in is away, nobody is sent to it.
 */
@ApplicationScoped
class PageTenant implements TenantResolver {
    @Override
    public @Nullable String resolve(RoutingContext context) {
        boolean isProgram = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return isProgram || OfflineSignInPage.PATH.equals(context.normalizedPath()) ? null : "browser";
    }
}
