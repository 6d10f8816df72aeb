package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 端末の車線の定員: how many batches of the gateways are in work at once and how many may wait, so that live checks always find
 * the database free. When all gateways come back in the same minute, the rest is told when to come again: after as long
 * as those who stand in line will take.
 */
@ApplicationScoped
public class GatewayBudget {
    /** Who was told to wait this long ago and did not come back has found another time. */
    private static final Duration SEEN = Duration.ofSeconds(10);

    private static final int LONGEST_SECONDS = 300;

    private final EligibilityConfig.GatewayLane lane;
    private final Clock clock;
    private final Queue<Place> waiting = new ArrayDeque<>();
    private final Map<UUID, Instant> seen = new LinkedHashMap<>();
    private int inWork;

    GatewayBudget(EligibilityConfig config, Clock clock) {
        this.lane = config.gatewayLane();
        this.clock = clock;
    }

    /**
     * Does the work as soon as there is a place.
     *
     * @param back where the work goes on after waiting: a place comes free in somebody else's thread
     * @param busy what is answered instead when too many wait already, with the time after which to come again
     */
    public <T> Uni<T> run(UUID gatewayId, Executor back, Supplier<Uni<T>> work, Function<Duration, T> busy) {
        return Uni.createFrom().deferred(() -> {
            Place place = new Place();
            Duration comeAgain = enter(gatewayId, place);
            if (!comeAgain.isZero()) {
                return Uni.createFrom().item(() -> busy.apply(comeAgain));
            }
            Uni<Void> entered = place.free.isDone()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().completionStage(place.free).emitOn(back);
            return entered.chain(free -> work.get()).onTermination().invoke(() -> leave(place));
        });
    }

    private synchronized Duration enter(UUID gatewayId, Place place) {
        if (inWork < lane.concurrency()) {
            inWork++;
            place.enter();
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        seen.remove(gatewayId);
        seen.put(gatewayId, now);
        seen.values().removeIf(at -> at.isBefore(now.minus(SEEN)));
        if (waiting.size() < lane.waiting()) {
            waiting.add(place);
            return Duration.ZERO;
        }
        int seconds = 1 + (seen.size() - 1) / lane.batchesPerSecond();
        return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
    }

    /** The place goes to the next in line; who left before his turn had none to give. */
    private void leave(Place place) {
        Place next;
        synchronized (this) {
            if (waiting.remove(place)) {
                return;
            }
            next = waiting.poll();
            if (next == null) {
                inWork--;
            }
        }
        if (next != null) {
            next.enter();
        }
    }

    /** 一つの場所. */
    private static final class Place {
        private final CompletableFuture<Void> free = new CompletableFuture<>();

        void enter() {
            free.complete(null);
        }
    }
}
