package jp.madoguchi.runtime.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 監査ログの見張り: recomputes every chain from time to time, so that tampering is noticed without anybody asking, as far as
 * {@link AuditRound} can. One chain after the other, a page at a time: nobody waits for it.
 */
@ApplicationScoped
public class AuditWatch {
    private final Vertx vertx;
    private final Database database;
    private final AuditRound round;
    private final UnexpectedFailures failures;
    private final Duration every;
    private final AtomicLong sound = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    AuditWatch(
            Vertx vertx,
            Database database,
            AuditRound round,
            UnexpectedFailures failures,
            @ConfigProperty(name = "madoguchi.audit.verified-every") Duration every) {
        this.vertx = vertx;
        this.database = database;
        this.round = round;
        this.failures = failures;
        this.every = every;
    }

    void start(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("madoguchi.audit.chains.sound", sound);
        meters.gauge("madoguchi.audit.chains.broken", broken);
        // A session needs a context of its own, which cannot be made on the timer's event loop.
        vertx.setPeriodic(
                every.toMillis(), timer -> Infrastructure.getDefaultWorkerPool().execute(this::look));
    }

    private void look() {
        if (database.ready()) {
            VertxContextSupport.subscribe(() -> verify().toMulti(), seen -> seen.with(done -> {}, failures::report));
        }
    }

    /** Recomputes all chains and tells how many do not hold. */
    public Uni<Long> verify() {
        return round.run().map(seen -> {
            sound.set(seen.chains() - seen.broken());
            broken.set(seen.broken());
            return seen.broken();
        });
    }
}
