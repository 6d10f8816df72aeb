package jp.madoguchi.bench.subject;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.testing.TestTokens;

/**
 * 端末のサインインの確認先: gives a gateway its token and shows the keys of the issuer of the tests, whose own tokens for a
 * client say nothing of a role or a clinic.
 */
public final class GatewayTokens implements AutoCloseable {
    private static final long AN_HOUR = 3600;

    private final HttpServer server;

    private GatewayTokens(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a port that is free. */
    public static GatewayTokens start(Vertx vertx) throws IOException, InterruptedException {
        String keys = keys();
        return new GatewayTokens(Waiting.on(vertx.createHttpServer()
                .requestHandler(request -> answer(request, keys))
                .listen(0, "127.0.0.1")));
    }

    private static String keys() throws IOException {
        try (InputStream keys =
                URI.create(TestTokens.authServerUrl() + "/jwks").toURL().openStream()) {
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpServerRequest request, String keys) {
        if (request.path().endsWith("/token")) {
            String token = TestTokens.of(
                    "bench-gateway", List.of("gateway"), Map.of("institutions", List.of(TestTokens.CLINIC)));
            request.response()
                    .putHeader("content-type", "application/json")
                    .end(new JsonObject()
                            .put("access_token", token)
                            .put("token_type", "Bearer")
                            .put("expires_in", AN_HOUR)
                            .encode());
        } else {
            request.response().putHeader("content-type", "application/json").end(keys);
        }
    }

    /** Where it is. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void close() {
        server.close();
    }
}
