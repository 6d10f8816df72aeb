package jp.madoguchi.gateway.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.SpareState;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.Spare;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 予備機への写し: brings the copy up every few seconds, in a thread of its own: a share that hangs holds up nobody. A
 * failure is counted, shown at the desk when it lasts, and tried again.
 */
@ApplicationScoped
class SpareCopies implements SpareState {
    private static final Logger LOG = Logger.getLogger(SpareCopies.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** So long nothing may come of it before somebody is told. */
    private static final Duration PATIENCE = PAUSE.multipliedBy(6);

    private final GatewayConfig config;
    private final JournalHome home;
    private final SqliteJournal journal;
    private final Clock clock;
    private final Uptime uptime;
    private final AtomicLong failures = new AtomicLong();
    private final ScheduledExecutorService copying =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "spare"));
    private volatile Spare last = Spare.NONE;
    private volatile long goodAt;
    private volatile @Nullable ScheduledFuture<?> turns;

    SpareCopies(GatewayConfig config, JournalHome home, SqliteJournal journal, Clock clock, Uptime uptime) {
        this.config = config;
        this.home = home;
        this.journal = journal;
        this.clock = clock;
        this.uptime = uptime;
    }

    void start(@Observes @Priority(60) StartupEvent event) {
        config.spareFolder().ifPresent(shared -> {
            goodAt = uptime.nanos();
            last = new Spare(true, null, false);
            SpareCopy copy = new SpareCopy(home, new SpareFolder(shared, config.id()), clock);
            turns = copying.scheduleWithFixedDelay(() -> bringUp(copy), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private void bringUp(SpareCopy copy) {
        try {
            last = new Spare(true, copy.bringUp(journal.identity()), false);
            goodAt = uptime.nanos();
        } catch (IOException | UncheckedIOException unreachable) {
            failures.incrementAndGet();
            LOG.warnf("no copy for the spare: %s", unreachable.getClass().getSimpleName());
        }
    }

    @Override
    public Spare spare() {
        Spare known = last;
        boolean isBehind = known.isWanted() && uptime.nanos() - goodAt > PATIENCE.toNanos();
        return new Spare(known.isWanted(), known.copiedAt(), isBehind);
    }

    /** How often the folder could not be written since the start. */
    long failures() {
        return failures.get();
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> running = turns;
        if (running != null) {
            running.cancel(false);
        }
        copying.shutdown();
    }
}
