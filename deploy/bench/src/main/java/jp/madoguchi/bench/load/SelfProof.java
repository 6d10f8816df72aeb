package jp.madoguchi.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.time.Duration;

/**
 * 負荷そのものの証明: a server that stands still for two seconds must show in the p99 as more than one. A generator that
 * waits for answers before it sends the next question would hide it, and is not used.
 */
public final class SelfProof {
    private static final int RATE = 500;
    private static final Duration STALL = Duration.ofSeconds(2);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final Vertx vertx;

    public SelfProof(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What the generator tells of the stalled server. */
    public Measured measure() throws InterruptedException {
        long from = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        HttpServer server = Waiting.on(vertx.createHttpServer()
                .requestHandler(request -> {
                    long left = from + STALL.toNanos() - System.nanoTime();
                    if (left > 0 && left < STALL.toNanos()) {
                        vertx.setTimer(
                                Math.max(1, left / 1_000_000),
                                resumed -> request.response().end());
                    } else {
                        request.response().end();
                    }
                })
                .listen(0, "127.0.0.1"));
        HttpClient client = vertx.createHttpClient();
        try {
            return new OpenLoop(vertx, RATE, Duration.ofSeconds(1), LENGTH)
                    .run(number -> get(client, server.actualPort()));
        } finally {
            Waiting.on(client.close());
            Waiting.on(server.close());
        }
    }

    private static Future<Integer> get(HttpClient client, int port) {
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(ended -> response.statusCode()));
    }
}
