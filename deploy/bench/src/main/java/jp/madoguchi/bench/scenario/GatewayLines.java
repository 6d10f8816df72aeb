package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 端末の線: connections as gateways open them. None shares one with another, and each has its own for short calls, for
 * entries and for its stream.
 */
final class GatewayLines {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ZERO;
    /** What the client of a gateway may open at most. */
    private static final int CONNECTIONS = 50;

    private final SocketAddress cluster;
    private final HttpClient calls;
    private final HttpClient entries;
    private final HttpClient streams;
    private volatile boolean isClosed;

    /** @param connected told of every connection that is made */
    GatewayLines(Vertx vertx, URI base, Runnable connected) {
        this.cluster = SocketAddress.inetSocketAddress(base.getPort(), base.getHost());
        this.calls = client(vertx, connected);
        this.entries = client(vertx, connected);
        this.streams = client(vertx, connected);
    }

    private static HttpClient client(Vertx vertx, Runnable connected) {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions().setKeepAlive(true).setConnectTimeout((int) CONNECT.toMillis()))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .withConnectHandler(connection -> connected.run())
                .build();
    }

    /** 相手: who calls. A gateway's number tells its connections from those of the others. */
    record Caller(int number, String authorization) {}

    /** 回答. */
    record Answer(int status, @Nullable String retryAfter, Buffer body) {
        private static final String BUSY = "\"code\":\"busy\"";
        private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

        boolean isOk() {
            return status / 100 == 2;
        }

        /** Whether it asks to be left alone for a while, and is there. */
        boolean isBusy() {
            return (status == 503 || status == 429) && body.toString().contains(BUSY);
        }

        /** Whether it says that the line stands, as a gateway understands it. */
        boolean isThere() {
            return isBusy() || (status < 500 && status != 401 && status != 403);
        }

        /** How long it asks to be left alone. */
        Optional<Duration> comeAgain() {
            return Optional.ofNullable(retryAfter)
                    .filter(SECONDS.asMatchPredicate())
                    .map(Long::parseLong)
                    .filter(seconds -> seconds > 0)
                    .map(Duration::ofSeconds);
        }
    }

    /** A short call. */
    Future<Answer> call(Caller caller, HttpMethod method, String path, Buffer body, Duration limit) {
        return answer(open(calls, caller, method, path, limit), body);
    }

    /** A batch of entries. */
    Future<Answer> send(Caller caller, Buffer batch, Duration limit) {
        return answer(open(entries, caller, HttpMethod.POST, "/gateway/entries", limit), batch);
    }

    /** The stream down; what it says is of no interest, when it ends is. */
    void follow(Caller caller, Runnable ended) {
        open(streams, caller, HttpMethod.GET, "/gateway/stream", FOR_EVER)
                .compose(request ->
                        request.putHeader("accept", "text/event-stream").send())
                .compose(response -> response.handler(said -> {}).end())
                .onComplete(end -> ended.run());
    }

    private Future<HttpClientRequest> open(
            HttpClient client, Caller caller, HttpMethod method, String path, Duration limit) {
        if (isClosed) {
            return Future.failedFuture("closed");
        }
        return client.request(new RequestOptions()
                .setServer(cluster)
                .setHost("gateway-" + caller.number())
                .setPort(cluster.port())
                .setMethod(method)
                .setURI(path)
                .setTimeout(limit.toMillis())
                .putHeader("authorization", caller.authorization())
                .putHeader("content-type", "application/json"));
    }

    private static Future<Answer> answer(Future<HttpClientRequest> opened, Buffer body) {
        return opened.compose(request -> request.send(body))
                .compose(response -> response.body()
                        .map(read -> new Answer(response.statusCode(), response.getHeader("retry-after"), read)));
    }

    /** Whoever still calls is told so. */
    void close() {
        isClosed = true;
        calls.close();
        entries.close();
        streams.close();
    }
}
