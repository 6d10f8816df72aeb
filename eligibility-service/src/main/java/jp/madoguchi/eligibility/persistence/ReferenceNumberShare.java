package jp.madoguchi.eligibility.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 照会番号の登録率: over all institutions, how many patients they confirmed and how many of these have a 照会番号. Counted
 * seldom, for it reads an index from end to end.
 */
@ApplicationScoped
class ReferenceNumberShare {
    private static final String MEASURE = """
            select (select count(*) from (select distinct institution, person_id from eligibility_check
                                          where person_id is not null
                                          union all
                                          select distinct institution, observed_patient_id from eligibility_check
                                          where observed_patient_id is not null) p) as patients,
                   (select count(*) from reference_number n where %s) as registered
            """.formatted(PostgresReferenceNumbers.OF_A_PATIENT);

    private final Vertx vertx;
    private final Pool pool;
    private final Database database;
    private final UnexpectedFailures failures;
    private final EligibilityConfig config;
    private final AtomicLong patients = new AtomicLong();
    private final AtomicLong registered = new AtomicLong();

    ReferenceNumberShare(
            Vertx vertx, Pool pool, Database database, UnexpectedFailures failures, EligibilityConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.database = database;
        this.failures = failures;
        this.config = config;
    }

    void start(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("madoguchi.reference.numbers.patients", patients);
        meters.gauge("madoguchi.reference.numbers.registered", registered);
        vertx.setPeriodic(config.referenceNumberShareInterval().toMillis(), timer -> measure());
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
        patients.set(row.getLong("patients"));
        registered.set(row.getLong("registered"));
    }
}
