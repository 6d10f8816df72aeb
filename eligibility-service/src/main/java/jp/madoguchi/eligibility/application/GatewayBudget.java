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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 端末の車線の定員: how many batches of the gateways are in work at once and how many more may be in the house, arriving over
 * their lines or standing in line, so that live checks always find the database free. When all gateways come back in
 * the same minute, the rest is told when to come again: after as long as those in line and those told before will take.
 */
@ApplicationScoped
public class GatewayBudget {
    /** Who was told to wait this long ago and did not come back has found another time. */
    private static final Duration SEEN = Duration.ofSeconds(10);

    private static final int LONGEST_SECONDS = 300;

    private final EligibilityConfig.GatewayLane lane;
    private final Clock clock;
    private final Queue<Place> waiting = new ArrayDeque<>();
    private final Map<String, Instant> seen = new LinkedHashMap<>();
    private int inTheHouse;
    private int inWork;

    GatewayBudget(EligibilityConfig config, Clock clock) {
        this.lane = config.gatewayLane();
        this.clock = clock;
    }

    /**
     * A batch of this gateway arrives, of which nothing was read yet.
     *
     * @return zero if it may come in, and whoever let it in calls {@link #leave} when it is answered; else the time
     *     after which to come again
     */
    public synchronized Duration arrive(String gateway) {
        if (inTheHouse < lane.concurrency() + lane.waiting()) {
            inTheHouse++;
            seen.remove(gateway);
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        seen.remove(gateway);
        seen.put(gateway, now);
        seen.values().removeIf(at -> at.isBefore(now.minus(SEEN)));
        int before = lane.waiting() + seen.size() - 1;
        int seconds = 1 + before / lane.batchesPerSecond();
        return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
    }

    /** One that was let in is answered, or its gateway is gone. */
    public synchronized void leave() {
        inTheHouse--;
    }

    /**
     * Does the work on a batch as soon as there is a place.
     *
     * @param back where the work goes on after waiting: a place comes free in somebody else's thread
     */
    public <T> Uni<T> run(Executor back, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Place place = new Place();
            enter(place);
            Uni<Void> entered = place.free.isDone()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().completionStage(place.free).emitOn(back);
            return entered.chain(free -> work.get()).onTermination().invoke(() -> give(place));
        });
    }

    private synchronized void enter(Place place) {
        if (inWork < lane.concurrency()) {
            inWork++;
            place.enter();
        } else {
            waiting.add(place);
        }
    }

    /** The place goes to the next in line; who left before his turn had none to give. */
    private void give(Place place) {
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
