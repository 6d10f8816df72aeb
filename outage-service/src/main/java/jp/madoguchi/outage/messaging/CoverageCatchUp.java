package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.Freshness;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 索引の追いつき: compares, for as long as the process lives, what the consumer group has committed with where the registry's
 * topic ends. Committed means applied, by whichever replica, so one process can speak for the index that all of them
 * fill.
 */
@ApplicationScoped
class CoverageCatchUp implements Freshness {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final CoverageOffsets offsets;
    private final UnexpectedFailures failures;
    private final Clock clock;
    private final HeardUntil heardUntil;
    private volatile boolean away;
    private volatile boolean stopped;

    CoverageCatchUp(
            Vertx vertx, CoverageOffsets offsets, UnexpectedFailures failures, Clock clock, OutageConfig config) {
        this.vertx = vertx;
        this.offsets = offsets;
        this.failures = failures;
        this.clock = clock;
        this.heardUntil = new HeardUntil(config.indexMayLag());
    }

    void start(@Observes StartupEvent started) {
        again();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    @Override
    public boolean caughtUp() {
        return heardUntil.isFresh(clock.instant());
    }

    @Override
    public Optional<Instant> heardUntil() {
        return heardUntil.moment();
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(EVERY.toMillis(), timer -> check().subscribe().with(done -> again(), this::failed));
        }
    }

    /** The ends are asked for first: what is committed afterwards can only be more. */
    private Uni<Void> check() {
        Instant at = clock.instant();
        return offsets.ends()
                .chain(ends -> offsets.committed().invoke(committed -> {
                    heardUntil.seen(at, ends, committed);
                    away = false;
                }))
                .replaceWithVoid();
    }

    /** One report for each time the broker goes away; the age of what was heard does the rest. */
    private void failed(Throwable unreachable) {
        if (!away && !stopped) {
            failures.report(unreachable);
        }
        away = true;
        again();
    }
}
