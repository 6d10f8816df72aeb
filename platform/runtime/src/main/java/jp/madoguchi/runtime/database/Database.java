package jp.madoguchi.runtime.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.web.UnexpectedFailures;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * データベースの用意: brings the schema up as soon as PostgreSQL answers, and says until then that the service is not ready, and
 * why. A service that starts before its database waits for it instead of dying; nothing that fails ends the attempts.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);

    private final Flyway flyway;
    private final UnexpectedFailures failures;
    private volatile SchemaState state = SchemaState.WAITING;
    private volatile boolean stopped;

    Database(Flyway flyway, UnexpectedFailures failures) {
        this.flyway = flyway;
        this.failures = failures;
    }

    void start(@Observes StartupEvent started) {
        attempt();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Whether the schema is there; nothing may be asked of the database before. */
    public boolean ready() {
        return state.ready();
    }

    SchemaState state() {
        return state;
    }

    private void attempt() {
        Uni.createFrom()
                .item(() -> flyway.migrate())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(done -> state = SchemaState.MIGRATED, this::failed);
    }

    private void failed(Throwable failure) {
        if (stopped) {
            return;
        }
        SchemaState now = SchemaState.after(failure);
        if (!now.equals(state)) {
            LOG.error(now.words());
            failures.report(failure);
        }
        state = now;
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(now.pause())
                .subscribe()
                .with(waited -> again());
    }

    private void again() {
        if (!stopped) {
            attempt();
        }
    }
}
