package jp.madoguchi.eligibility.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 事前確認の残り: how many bookings wait to be asked and since when the oldest does, so that a lane that does not move is
 * seen before the morning. An attempt that failed does not make a booking younger; a visit that is over waits for
 * nothing.
 */
@ApplicationScoped
class PreCheckDepth {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String MEASURE = """
            select count(*) as waiting,
                   coalesce(extract(epoch from now() - min(coalesce(b.looked_at, p.received_at))), 0)::bigint as age
            from pre_check_booking b join pre_check p on p.id = b.pre_check_id
            where b.queued and b.visit_date >= $1
            """;

    private final Vertx vertx;
    private final Pool pool;
    private final Database database;
    private final UnexpectedFailures failures;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    PreCheckDepth(Vertx vertx, Pool pool, Database database, UnexpectedFailures failures, Clock clock) {
        this.vertx = vertx;
        this.pool = pool;
        this.database = database;
        this.failures = failures;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("madoguchi.pre.check.waiting", waiting);
        meters.gauge("madoguchi.pre.check.oldest.seconds", oldest);
        vertx.setPeriodic(EVERY.toMillis(), timer -> measure());
    }

    private void measure() {
        if (database.ready()) {
            pool.preparedQuery(MEASURE)
                    .execute(Tuple.of(LocalDate.now(clock)))
                    .subscribe()
                    .with(rows -> keep(rows.iterator().next()), failures::report);
        }
    }

    private void keep(Row row) {
        waiting.set(row.getLong("waiting"));
        oldest.set(row.getLong("age"));
    }
}
