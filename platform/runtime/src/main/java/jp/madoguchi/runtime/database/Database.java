package jp.madoguchi.runtime.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.web.UnexpectedFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final Duration waitAtStart;
    private final CountDownLatch tried = new CountDownLatch(1);
    private volatile SchemaState state = SchemaState.WAITING;
    private volatile boolean stopped;

    /** @param waitAtStart how long the start waits for the first attempt before it goes on without the schema */
    Database(
            Flyway flyway,
            UnexpectedFailures failures,
            @ConfigProperty(name = "madoguchi.database.wait-at-start", defaultValue = "0s") Duration waitAtStart) {
        this.flyway = flyway;
        this.failures = failures;
        this.waitAtStart = waitAtStart;
    }

    void start(@Observes StartupEvent started) throws InterruptedException {
        attempt();
        if (!tried.await(waitAtStart.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("started before the schema was brought up");
        }
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
                .with(done -> migrated(), this::failed);
    }

    private void migrated() {
        state = SchemaState.MIGRATED;
        tried.countDown();
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
        tried.countDown();
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
