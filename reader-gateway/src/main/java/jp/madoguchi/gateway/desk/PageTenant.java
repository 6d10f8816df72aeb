package jp.madoguchi.gateway.desk;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** サインインの方法の選択: who brings a token in the header is a program; everybody else is the page, with its session. */
@ApplicationScoped
class PageTenant implements TenantResolver {
    @Override
    public @Nullable String resolve(RoutingContext context) {
        return context.request().headers().contains(HttpHeaders.AUTHORIZATION) ? null : "browser";
    }
}
