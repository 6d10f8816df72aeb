package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** 口: requests to whoever is measured, over connections that stay open. */
final class Door {
    private static final int MOST_WAITING = 20_000;

    private final HttpClient client;

    Door(Vertx vertx, int connections) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(MOST_WAITING));
    }

    /** 回答. */
    record Answer(int status, Buffer body) {}

    Future<Answer> send(HttpMethod method, URI at, String authorization, Buffer body) {
        return open(method, at, authorization, "application/json")
                .compose(request -> request.send(body))
                .compose(response -> response.body().map(answered -> new Answer(response.statusCode(), answered)));
    }

    /** A request whose body and answer the caller takes care of. */
    Future<HttpClientRequest> open(HttpMethod method, URI at, String authorization, String contentType) {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost(at.getHost())
                .setPort(at.getPort())
                .setURI(at.getPath())
                .putHeader("content-type", contentType);
        if (!authorization.isEmpty()) {
            options.putHeader("authorization", authorization);
        }
        return client.request(options);
    }

    void close() {
        client.close();
    }
}
