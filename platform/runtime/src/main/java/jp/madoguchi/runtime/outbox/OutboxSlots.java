package jp.madoguchi.runtime.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.madoguchi.runtime.EventProducer;

/**
 * 送信箱の区画: sends the next facts of a slot. A slot has one owner at a time (a PostgreSQL advisory lock held for the
 * batch), so the facts of a key leave in order however many instances run. A batch is deleted only after the broker
 * acknowledged all of it; what is sent twice after a crash carries the same id.
 */
@Singleton
class OutboxSlots {
    private static final int LOCK_SPACE = 0x6f757462;
    /** One look at the index a slot: what was sent stays in the table until it is vacuumed, and is not read again. */
    private static final String WITH_WORK = """
            select slot from generate_series(0, %d) as known(slot)
            cross join lateral (select from outbox where outbox.slot = known.slot order by seq limit 1) as waiting
            """.formatted(Outbox.SLOTS - 1);
    /** The plans of what follows are kept; one made while the outbox was empty must not read all of a full one. */
    private static final String OWN =
            "select pg_try_advisory_xact_lock($1, $2) as mine, set_config('enable_seqscan', 'off', true)";

    private static final String NEXT = """
            select seq, event_id, topic, key, type, source, occurred_at, traceparent, payload
            from outbox where slot = $1 order by seq limit $2
            """;
    private static final String DONE = "delete from outbox where slot = $1 and seq = any($2)";

    private final Pool pool;
    private final EventProducer producer;

    OutboxSlots(Pool pool, EventProducer producer) {
        this.pool = pool;
        this.producer = producer;
    }

    Uni<List<Short>> withWork() {
        return pool.query(WITH_WORK)
                .execute()
                .map(rows -> list(rows).stream()
                        .map(row -> row.getInteger("slot").shortValue())
                        .toList());
    }

    /** Sends at most so many and says how many left: none when the slot is empty or another instance has it. */
    Uni<Integer> send(short slot, int most) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(OWN)
                .execute(Tuple.of(LOCK_SPACE, (int) slot))
                .chain(own -> own.iterator().next().getBoolean("mine")
                        ? sendOwned(connection, slot, most)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> sendOwned(SqlConnection connection, short slot, int most) {
        return connection.preparedQuery(NEXT).execute(Tuple.of(slot, most)).chain(rows -> {
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
