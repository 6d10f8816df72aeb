package jp.madoguchi.runtime.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 送信箱の残り: how many facts wait and how old the oldest is, for the alarm that must ring before the table grows without
 * bound.
 */
@ApplicationScoped
class OutboxDepth {
    private static final Duration EVERY = Duration.ofSeconds(5);
    /**
     * From each slot's first on, by its index: what was sent stays in the table until it is vacuumed, and counting past
     * all of it held a core for tens of milliseconds.
     */
    private static final String MEASURE = """
            select coalesce(sum(waiting.number), 0)::bigint as unsent,
                coalesce(extract(epoch from now() - min(waiting.since)), 0)::bigint as age
            from generate_series(0, %d) as known(slot)
            cross join lateral (select seq from outbox where outbox.slot = known.slot order by seq limit 1) as first
            cross join lateral (
                select count(*) as number, min(created_at) as since
                from outbox where outbox.slot = known.slot and outbox.seq >= first.seq) as waiting
            """.formatted(Outbox.SLOTS - 1);

    private final Vertx vertx;
    private final Pool pool;
    private final Database database;
    private final UnexpectedFailures failures;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    OutboxDepth(Vertx vertx, Pool pool, Database database, UnexpectedFailures failures, MeterRegistry meters) {
        this.vertx = vertx;
        this.pool = pool;
        this.database = database;
        this.failures = failures;
        meters.gauge("madoguchi.outbox.unsent", unsent);
        meters.gauge("madoguchi.outbox.oldest.seconds", oldest);
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> measure());
    }

    private void measure() {
        if (database.ready()) {
            pool.query(MEASURE)
                    .execute()
                    .subscribe()
                    .with(rows -> keep(rows.iterator().next()), failures::report);
        }
    }

    private void keep(Row row) {
        unsent.set(row.getLong("unsent"));
        oldest.set(row.getLong("age"));
    }
}
