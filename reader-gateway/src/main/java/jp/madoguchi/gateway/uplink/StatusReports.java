package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Circumstances;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 状態の報告: tells the cluster of every change of the desk's state, in order, and repeats the last one now and then. What
 * changed while the
 * line was down is told when it is back, so that the cluster learns when an outage began and not only that it ended.
 */
@ApplicationScoped
class StatusReports {
    private static final Logger LOG = Logger.getLogger(StatusReports.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int KEPT = 100;

    private final Breakers breakers;
    private final Doors doors;
    private final GatewayConfig config;
    private final Standings standings;
    private final Retry retry;
    private final AtomicBoolean isSending = new AtomicBoolean();
    private final Deque<GatewayStatus> untold = new ArrayDeque<>();

    StatusReports(Breakers breakers, Doors doors, GatewayConfig config, Standings standings, Vertx vertx) {
        this.breakers = breakers;
        this.doors = doors;
        this.config = config;
        this.standings = standings;
        this.retry = new Retry(vertx, this::send);
    }

    void start(@Observes @Priority(60) StartupEvent event, Vertx vertx) {
        standings.onChange(current -> {
            note(current);
            retry.soon();
        });
        vertx.setPeriodic(config.statusInterval().toMillis(), tick -> {
            note(standings.current());
            retry.soon();
        });
    }

    /** A newer report of the same state takes the place of the one before; of different states each is told. */
    private void note(Standings.Current current) {
        synchronized (untold) {
            GatewayStatus last = untold.peekLast();
            GatewayStatus next = status(current);
            if (last != null && last.mode() == next.mode() && last.cause() == next.cause()) {
                untold.removeLast();
            }
            untold.addLast(next);
            if (untold.size() > KEPT) {
                untold.removeFirst();
            }
        }
    }

    private GatewayStatus status(Standings.Current current) {
        Circumstances now = current.circumstances();
        return new GatewayStatus(
                config.id(),
                current.standing().mode(),
                current.standing().cause(),
                breakers.states(),
                now.unsent(),
                now.oldestUnsentAt(),
                current.since());
    }

    private void send() {
        GatewayStatus next = first();
        if (next == null || !breakers.isClusterProven() || !isSending.compareAndSet(false, true)) {
            return;
        }
        breakers.cluster()
                .call(LIMIT, () -> doors.cluster().report(next))
                .onTermination()
                .invoke(() -> isSending.set(false))
                .subscribe()
                .with(done -> told(next), failure -> failed(next, failure));
    }

    private void told(GatewayStatus status) {
        forget(status);
        retry.succeeded();
        send();
    }

    /** A report the cluster refuses is refused for ever, and must not keep those after it from being told. */
    private void failed(GatewayStatus status, Throwable failure) {
        Problems.refusal(failure)
                .ifPresentOrElse(
                        refusal -> {
                            LOG.warnf("status refused: %s", refusal.code());
                            forget(status);
                        },
                        () -> LOG.debugf(
                                "status not told: %s", failure.getClass().getSimpleName()));
        retry.afterFailure();
    }

    private void forget(GatewayStatus status) {
        synchronized (untold) {
            untold.remove(status);
        }
    }

    private @Nullable GatewayStatus first() {
        synchronized (untold) {
            return untold.peekFirst();
        }
    }
}
