package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.StandingLog;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Refusal;
import jp.madoguchi.gateway.domain.Standing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 状態の報告: tells the cluster of every change of the desk's state, in order, and repeats the last one now and then. A
 * change is durable before anybody is told of it, so that the cluster learns when an outage began also where the
 * power went in the middle of it.
 */
@ApplicationScoped
class StatusReports {
    private static final Logger LOG = Logger.getLogger(StatusReports.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Breakers breakers;
    private final Doors doors;
    private final StatusNow statusNow;
    private final StandingLog log;
    private final Retry retry;
    private final AtomicBoolean isSending = new AtomicBoolean();
    /** Whether the log may hold something untold; after a start it may. */
    private final AtomicBoolean hasUntold = new AtomicBoolean(true);
    /** The present state, when it is time to repeat it. */
    private final AtomicReference<@Nullable GatewayStatus> repetition = new AtomicReference<>();
    /** What could not be made durable yet, and is told of only then. */
    private final Queue<GatewayStatus> unwritten = new ConcurrentLinkedQueue<>();

    private final AtomicReference<Standing> noted = new AtomicReference<>(Standing.NORMAL);

    StatusReports(Breakers breakers, Doors doors, StatusNow statusNow, StandingLog log, Vertx vertx) {
        this.breakers = breakers;
        this.doors = doors;
        this.statusNow = statusNow;
        this.log = log;
        this.retry = new Retry(vertx, this::send);
    }

    void start(
            @Observes @Priority(60) StartupEvent event,
            Standings standings,
            Vertx vertx,
            Forwarder forwarder,
            GatewayConfig config) {
        // What was so before the start was written down when it began.
        noted.set(standings.current().standing());
        standings.onChange(current -> {
            retry.turn(breakers.isClusterProven(), config.returnWindow());
            changed(current);
        });
        vertx.setPeriodic(config.statusInterval().toMillis(), tick -> {
            for (GatewayStatus status = unwritten.poll(); status != null; status = unwritten.poll()) {
                write(status);
            }
            repetition.set(statusNow.of(standings.current()).acknowledging(forwarder.acknowledged()));
            // One that was put aside may be wanted again.
            hasUntold.set(true);
            retry.soon();
        });
    }

    /** A change of some circumstance alone, one more entry unsent, is no news; the repetition tells of it. */
    private void changed(Standings.Current current) {
        if (!current.standing().equals(noted.getAndSet(current.standing()))) {
            write(statusNow.of(current));
        }
    }

    private void write(GatewayStatus status) {
        log.add(status)
                .subscribe()
                .with(
                        durable -> {
                            hasUntold.set(true);
                            retry.soon();
                        },
                        failure -> {
                            LOG.warnf(
                                    "standing not kept: %s", failure.getClass().getSimpleName());
                            unwritten.add(status);
                        });
    }

    private void send() {
        boolean isDue = hasUntold.get() || repetition.get() != null;
        if (!isDue || !breakers.isClusterProven() || !isSending.compareAndSet(false, true)) {
            return;
        }
        (hasUntold.getAndSet(false) ? log.untold(1).chain(this::tell) : repeat())
                .onTermination()
                .invoke(() -> isSending.set(false))
                .subscribe()
                .with(this::told, this::failed);
    }

    private Uni<Boolean> tell(List<GatewayStatus> untold) {
        if (untold.isEmpty()) {
            return repeat();
        }
        hasUntold.set(true);
        GatewayStatus oldest = untold.get(0);
        return report(oldest)
                .chain(refusal -> refusal.map(refused -> log.refused(oldest.since(), refused.code()))
                        .orElseGet(() -> log.told(oldest.since())))
                .replaceWith(true);
    }

    private Uni<Boolean> repeat() {
        GatewayStatus present = repetition.getAndSet(null);
        return present == null ? Uni.createFrom().item(false) : report(present).replaceWith(true);
    }

    /** The refusal, if it is refused: it must not keep those after it from being told. */
    private Uni<Optional<Refusal>> report(GatewayStatus status) {
        return breakers.cluster()
                .call(LIMIT, () -> doors.cluster().report(status))
                .replaceWith(Optional.<Refusal>empty())
                .onFailure()
                .recoverWithUni(Problems::refused)
                .invoke(refusal -> refusal.ifPresent(refused -> LOG.warnf("status refused: %s", refused.code())));
    }

    private void told(boolean isAnyLeft) {
        retry.succeeded();
        if (isAnyLeft) {
            send();
        }
    }

    private void failed(Throwable failure) {
        LOG.debugf("status not told: %s", failure.getClass().getSimpleName());
        hasUntold.set(true);
        retry.afterFailure(failure);
    }
}
