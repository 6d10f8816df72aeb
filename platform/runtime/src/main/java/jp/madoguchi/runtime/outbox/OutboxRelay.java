package jp.madoguchi.runtime.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.madoguchi.runtime.EventProducer;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 送信箱の中継: drains the outbox in batches. A slot has one owner at a time (a PostgreSQL advisory lock held for the
 * batch), so the facts of a
 * key leave in order however many instances run. A batch is deleted only after the broker acknowledged all of it;
 * what is sent twice after
 * a crash carries the same id.
 */
@ApplicationScoped
class OutboxRelay {
    private static final int BATCH = 200;
    private static final int LOCK_SPACE = 0x6f757462;
    private static final Duration IDLE = Duration.ofMillis(40);
    private static final Duration BROKEN = Duration.ofSeconds(1);
    private static final String SLOTS_WITH_WORK = "select distinct slot from outbox";
    private static final String OWN = "select pg_try_advisory_xact_lock($1, $2) as mine";
    private static final String NEXT = """
            select seq, event_id, topic, key, type, source, occurred_at, traceparent, payload
            from outbox where slot = $1 order by seq limit $2
            """;
    private static final String DONE = "delete from outbox where slot = $1 and seq = any($2)";

    private final Vertx vertx;
    private final Pool pool;
    private final EventProducer producer;
    private final Database database;
    private final UnexpectedFailures failures;
    private volatile boolean stopped;

    OutboxRelay(Vertx vertx, Pool pool, EventProducer producer, Database database, UnexpectedFailures failures) {
        this.vertx = vertx;
        this.pool = pool;
        this.producer = producer;
        this.database = database;
        this.failures = failures;
    }

    void start(@Observes StartupEvent started) {
        again(IDLE);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void again(Duration pause) {
        if (!stopped) {
            vertx.setTimer(pause.toMillis(), timer -> cycle());
        }
    }

    private void cycle() {
        if (!database.ready()) {
            again(BROKEN);
            return;
        }
        drainAll().subscribe().with(sent -> again(sent == 0 ? IDLE : Duration.ofMillis(1)), failure -> {
            if (!stopped) {
                failures.report(failure);
            }
            again(BROKEN);
        });
    }

    private Uni<Integer> drainAll() {
        return pool.query(SLOTS_WITH_WORK).execute().chain(rows -> {
            Uni<Integer> sent = Uni.createFrom().item(0);
            for (Row row : rows) {
                short slot = row.getShort("slot");
                sent = sent.chain(before -> drain(slot).map(now -> before + now));
            }
            return sent;
        });
    }

    private Uni<Integer> drain(short slot) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(OWN)
                .execute(Tuple.of(LOCK_SPACE, (int) slot))
                .chain(own -> own.iterator().next().getBoolean("mine")
                        ? sendBatch(connection, slot)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> sendBatch(SqlConnection connection, short slot) {
        return connection.preparedQuery(NEXT).execute(Tuple.of(slot, BATCH)).chain(rows -> {
            List<Row> batch = list(rows);
            if (batch.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            Long[] sequences = batch.stream().map(row -> row.getLong("seq")).toArray(Long[]::new);
            return producer.send(batch.stream().map(OutboxRecord::of).toList())
                    .chain(() -> connection.preparedQuery(DONE).execute(Tuple.of(slot, sequences)))
                    .map(done -> batch.size());
        });
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
