package jp.madoguchi.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 本文の上限: refuses a body over {@code quarkus.http.limits.max-body-size} with a problem before anything reads it.
 * Quarkus itself answers
 * 413 without a body, so the announced length is looked at one step earlier, and a chunked body that turns out too
 * long one step later.
 */
@Singleton
public class BodyLimit {
    private final long most;
    private final Set<String> streamed;
    private final EarlyRefusal refusal;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "madoguchi.streamed-paths") Optional<Set<String>> streamed,
            EarlyRefusal refusal) {
        this.most = most.asLongValue();
        this.streamed = streamed.orElseGet(Set::of);
        this.refusal = refusal;
    }

    void install(@Observes Router router) {
        router.route().order(EarlyRefusal.ORDER).handler(this::look);
        router.errorHandler(ProblemCode.TOO_LARGE.status(), this::refuse);
    }

    /**
     * A streamed door reads its body bit by bit and keeps none of it, so no length is too long for it. Quarkus knows no
     * exception by path and measures by the announced length, which is therefore taken away: what was announced is
     * already known to the decoder of the connection.
     */
    private void look(RoutingContext context) {
        if (streamed.contains(context.request().path())) {
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            context.next();
            return;
        }
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.length() < 19 && Long.parseLong(announced) > most) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        refusal.refuse(context, ProblemCode.TOO_LARGE);
    }
}
