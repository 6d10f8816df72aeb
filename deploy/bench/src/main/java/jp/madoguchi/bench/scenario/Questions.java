package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.LocalDate;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.target.Clinics;
import jp.madoguchi.bench.target.Insured;

/** 資格確認の照会: the same questions to whoever is measured. */
final class Questions {
    private static final int CONNECTIONS = 64;

    private final HttpClient client;
    private final Insured insured;
    private final Clinics clinics;
    private final LocalDate day;

    Questions(Vertx vertx, Insured insured, Clinics clinics, LocalDate day) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setMaxPoolSize(CONNECTIONS));
        this.insured = insured;
        this.clinics = clinics;
        this.day = day;
    }

    Shot to(URI base) {
        return number -> ask(base, number);
    }

    private Future<Integer> ask(URI base, long number) {
        Buffer body = insured.question(number, day).toBuffer();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI("/eligibility/checks")
                .putHeader("content-type", "application/json")
                .putHeader("authorization", clinics.authorization(number));
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.end().map(ended -> response.statusCode()));
    }
}
