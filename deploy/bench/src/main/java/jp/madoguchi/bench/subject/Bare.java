package jp.madoguchi.bench.subject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;

/** 素のサーバー: HTTP on one side, the reactive client on the other, nothing between them. */
final class Bare {
    private static final int LOOPS = 2;
    private static final int CONNECTIONS = 16;

    private final Pool pool;
    private final Answering answering;

    private Bare(Pool pool, Answering answering) {
        this.pool = pool;
        this.answering = answering;
    }

    /** 答え方: what is done with a question. */
    interface Answering {
        /** @param authorization what the header says, unchecked */
        Future<Buffer> answer(SqlConnection connection, JsonObject asked, String authorization);
    }

    /** Serves until it is ended. Arguments: port, database address. */
    static void serve(String[] arguments, Answering answering) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        Pool pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(options(arguments[1]))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .build();
        var bare = new Bare(pool, answering);
        for (int i = 0; i < LOOPS; i++) {
            vertx.createHttpServer()
                    .requestHandler(bare::answer)
                    .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                    .onFailure(failure -> System.exit(1));
        }
    }

    static PgConnectOptions options(String url) {
        return PgConnectOptions.fromUri(url)
                .setUser(Postgres.USER)
                .setPassword(Postgres.USER)
                .setCachePreparedStatements(true);
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/ready")) {
            request.response().end();
            return;
        }
        String authorization = request.getHeader("authorization");
        request.body()
                .map(Buffer::toJsonObject)
                .compose(asked -> pool.withConnection(connection -> answering.answer(connection, asked, authorization)))
                .onSuccess(answer -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(answer))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }
}
