package jp.madoguchi.runtime.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import jp.madoguchi.web.UnexpectedFailures;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * データベースの用意: brings the schema up as soon as PostgreSQL answers, and says until then that the service is not ready. A
 * service that
 * starts before its database waits for it instead of dying.
 */
@ApplicationScoped
public class Database {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final UnexpectedFailures failures;
    private volatile boolean migrated;
    private volatile boolean stopped;

    Database(Flyway flyway, UnexpectedFailures failures) {
        this.flyway = flyway;
        this.failures = failures;
    }

    void start(@Observes StartupEvent started) {
        attempt().subscribe().with(done -> migrated = true, failures::report);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Whether the schema is there; nothing may be asked of the database before. */
    public boolean ready() {
        return migrated;
    }

    private Uni<Void> attempt() {
        return Uni.createFrom()
                .item(() -> flyway.migrate())
                .replaceWithVoid()
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(FlywayException.class)
                .recoverWithUni(failure -> {
                    failures.report(failure);
                    return stopped
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom()
                                    .voidItem()
                                    .onItem()
                                    .delayIt()
                                    .by(RETRY)
                                    .chain(this::attempt);
                });
    }
}
