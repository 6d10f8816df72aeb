package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import jp.madoguchi.bench.Plan;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.target.Bench;
import jp.madoguchi.bench.target.Clinics;
import jp.madoguchi.bench.target.EdgeJournal;

/**
 * 端末の入口: five hundred gateways at once on one instance, each with its stream down open, together three thousand
 * entries a second up. What was acknowledged is counted in the database afterwards: none may be missing.
 */
public final class Uplink {
    private static final int GATEWAYS = 500;
    private static final int ENTRIES_A_SECOND = 3_000;
    private static final int BATCH = 20;

    private final Vertx vertx;
    private final Bench bench;
    private final Plan plan;
    private final Table table;
    private final Clinics clinics = new Clinics(GATEWAYS, "gateway");
    private final Deque<Gateway> free = new ArrayDeque<>();
    private long acknowledged;

    public Uplink(Vertx vertx, Bench bench, Plan plan, Table table) {
        this.vertx = vertx;
        this.bench = bench;
        this.plan = plan;
        this.table = table;
    }

    /** 端末一台: one batch at a time, in order. */
    private record Gateway(int number, EdgeJournal journal) {}

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = bench.eligibility()) {
            long before = kept();
            HttpClient up = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(GATEWAYS));
            HttpClient down = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(GATEWAYS));
            for (int i = 0; i < GATEWAYS; i++) {
                free.add(new Gateway(i, new EdgeJournal(Clinics.code(i))));
                listen(down, service.base(), i);
            }
            var load = new OpenLoop(vertx, ENTRIES_A_SECOND / BATCH, plan.warmUp(), plan.length());
            Measured measured = load.run(number -> send(up, service.base()));
            long inDatabase = kept() - before;
            table.line(
                    "up",
                    GATEWAYS + " gateways, both directions open",
                    "%.0f entries/s".formatted(measured.throughput() * BATCH),
                    "≥ 3000 entries/s");
            table.line("up", "acknowledgement of a batch of " + BATCH + ", p99", "%.1f ms".formatted(measured.millis(99)), "reported");
            table.line(
                    "up",
                    "acknowledged / in the database",
                    acknowledged + " / " + inDatabase,
                    acknowledged == inDatabase ? "no loss" : "LOSS");
            table.note("  " + measured.distribution());
        }
    }

    private Future<Integer> send(HttpClient up, URI base) {
        Gateway gateway = free.poll();
        if (gateway == null) {
            // Every gateway waits for an answer: this batch is late already, and counts as failed.
            return Future.succeededFuture(503);
        }
        return up.request(options(HttpMethod.POST, base, "/gateway/entries", gateway.number()))
                .compose(request -> request.send(gateway.journal().batch(BATCH).toBuffer()))
                .compose(response -> response.body().map(body -> {
                    if (response.statusCode() == 200) {
                        acknowledged += accepted(body.toJsonObject());
                    }
                    return response.statusCode();
                }))
                .onSuccess(status -> free.add(gateway));
    }

    private static long accepted(JsonObject receipt) {
        return receipt.getJsonArray("answers").stream()
                .filter(answer -> "ACCEPTED".equals(((JsonObject) answer).getString("outcome")))
                .count();
    }

    private void listen(HttpClient down, URI base, int gateway) {
        down.request(options(HttpMethod.GET, base, "/gateway/stream", gateway).putHeader("accept", "text/event-stream"))
                .compose(request -> request.send())
                .onSuccess(response -> response.handler(heard -> {}));
    }

    private RequestOptions options(HttpMethod method, URI base, String path, int gateway) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI(path)
                .putHeader("content-type", "application/json")
                .putHeader("authorization", clinics.authorization(gateway));
    }

    private long kept() throws SQLException {
        try (Connection connection = DriverManager.getConnection(bench.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from gateway_entry where refusal is null")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
