package jp.madoguchi.runtime.identity;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * サインインの土台の報告: a service whose identity provider never answered cannot let anybody in, and says so. Once it has
 * answered, keys
 * are known and tokens in hand go on working while it is away, so a later silence is reported in the data and not as
 * "not ready".
 */
@Readiness
@ApplicationScoped
class IdentityProviderHealth implements HealthCheck {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 1_500;

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions discovery;
    private volatile boolean everAnswered;
    private volatile boolean answers;

    IdentityProviderHealth(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.discovery = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(issuer + "/.well-known/openid-configuration")
                .setTimeout(PATIENCE_MILLIS);
    }

    void start(@Observes StartupEvent started) {
        ask();
        vertx.setPeriodic(EVERY.toMillis(), timer -> ask());
    }

    private void ask() {
        client.request(discovery)
                .compose(request -> request.send())
                .map(HttpClientResponse::statusCode)
                .onComplete(status -> {
                    answers = status.succeeded() && status.result() == 200;
                    everAnswered |= answers;
                });
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity-provider")
                .status(everAnswered)
                .withData(
                        "state",
                        answers
                                ? "answers"
                                : everAnswered ? "away; known keys are used" : "waiting for the identity provider")
                .build();
    }
}
