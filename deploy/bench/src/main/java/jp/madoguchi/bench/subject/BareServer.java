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
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** 素の参照: the same select and insert by the bare client, with no rule, no token, no audit and no event. */
public final class BareServer {
    private static final int LOOPS = 2;
    private static final int CONNECTIONS = 16;
    private static final String SELECT = """
            select c.*, p.name, p.name_kana, p.name_other, p.birth_date, p.sex, p.postal_code, p.address,
                i.name as insurer
            from coverage c join person p on p.id = c.person_id join insurer i on i.number = c.insurer_number
            where p.birth_date = $1 and p.id in (select person_id from coverage
                where insurer_number = $2 and number = $3 and symbol = $4)
            """;
    private static final String INSERT = """
            insert into eligibility_check (id, institution, account, visit_id, method, confirmation_date, answered_at,
                validity, observed_validity, person_id, answer)
            values ($1, $2, 'bare', null, 'NUMBER', $3, $4, 'VALID', null, $5, $6)
            """;

    private final Pool pool;

    private BareServer(Pool pool) {
        this.pool = pool;
    }

    /** Serves until it is ended. Arguments: port, database address. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        Pool pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(options(arguments[1]))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .build();
        var server = new BareServer(pool);
        for (int i = 0; i < LOOPS; i++) {
            vertx.createHttpServer()
                    .requestHandler(server::answer)
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
        request.body()
                .map(Buffer::toJsonObject)
                .compose(asked -> pool.withConnection(connection -> check(connection, asked)))
                .onSuccess(answer -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(answer))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static Future<Buffer> check(SqlConnection connection, JsonObject asked) {
        LocalDate day = LocalDate.parse(asked.getString("confirmationDate"));
        return connection
                .preparedQuery(SELECT)
                .execute(Tuple.of(
                        LocalDate.parse(asked.getString("birthDate")),
                        asked.getString("insurerNumber"),
                        asked.getString("number"),
                        asked.getString("symbol", "")))
                .compose(rows -> keep(connection, day, rows));
    }

    private static Future<Buffer> keep(SqlConnection connection, LocalDate day, RowSet<Row> rows) {
        Row row = rows.iterator().next();
        Buffer answer = row.toJson().toBuffer();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        UUID.randomUUID(),
                        "1311234569",
                        day,
                        OffsetDateTime.now(java.time.ZoneOffset.UTC),
                        row.getUUID("person_id"),
                        answer.toString()))
                .map(kept -> answer);
    }
}
