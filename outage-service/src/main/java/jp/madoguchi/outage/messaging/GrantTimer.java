package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.EndRunOutGrants;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;

/** 日付が変わる: tells the use case that time has passed. */
@ApplicationScoped
class GrantTimer {
    private final Vertx vertx;
    private final Database database;
    private final EndRunOutGrants endRunOutGrants;
    private final UnexpectedFailures failures;
    private final OutageConfig config;

    GrantTimer(
            Vertx vertx,
            Database database,
            EndRunOutGrants endRunOutGrants,
            UnexpectedFailures failures,
            OutageConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.endRunOutGrants = endRunOutGrants;
        this.failures = failures;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        // A session needs a context of its own, which cannot be made on the timer's event loop.
        vertx.setPeriodic(
                config.endGrantsEvery().toMillis(),
                timer -> Infrastructure.getDefaultWorkerPool().execute(this::tick));
    }

    private void tick() {
        if (database.ready()) {
            VertxContextSupport.subscribe(
                    () -> endRunOutGrants.end().toMulti(), ended -> ended.with(count -> {}, failures::report));
        }
    }
}
