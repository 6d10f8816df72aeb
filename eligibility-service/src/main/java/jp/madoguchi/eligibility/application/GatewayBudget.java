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
    /** Far longer than any batch takes to arrive and be answered: whoever is still here has lost the line. */
    private static final Duration GONE = Duration.ofSeconds(30);

    /** The batch a gateway sends, and those before it whose line broke without anybody noticing. */
    private static final int MOST_OF_ONE = 8;

    private static final int LONGEST_SECONDS = 300;

    private final EligibilityConfig.GatewayLane lane;
    private final Clock clock;
    private final Queue<Place> waiting = new ArrayDeque<>();
    private final Map<String, Instant> seen = new LinkedHashMap<>();
    /** The earliest first. */
    private final Map<Long, Guest> inTheHouse = new LinkedHashMap<>();

    private long arrivals;
    private int inWork;

    GatewayBudget(EligibilityConfig config, Clock clock) {
        this.lane = config.gatewayLane();
        this.clock = clock;
    }

    /**
     * A batch of this gateway arrives, of which nothing was read yet.
     *
     * @return whether it may come in, and then whoever let it in calls {@link #leave} when it is answered. A line that
     *     breaks in the middle is not always noticed: such a batch keeps its place for half a minute, and a gateway has
     *     eight of them at most. Else the time after which to come again.
     */
    public synchronized Arrival arrive(String gateway) {
        Instant now = clock.instant();
        inTheHouse.values().removeIf(guest -> guest.since().isBefore(now.minus(GONE)));
        seen.remove(gateway);
        long own = inTheHouse.values().stream()
                .filter(guest -> guest.gateway().equals(gateway))
                .count();
        if (own < MOST_OF_ONE && inTheHouse.size() < lane.concurrency() + lane.waiting()) {
            inTheHouse.put(++arrivals, new Guest(gateway, now));
            return new Arrival(arrivals, Duration.ZERO);
        }
        return new Arrival(0, comeAgain(gateway, now));
    }

    private Duration comeAgain(String gateway, Instant now) {
        seen.put(gateway, now);
        seen.values().removeIf(at -> at.isBefore(now.minus(SEEN)));
        int before = lane.waiting() + seen.size() - 1;
        int seconds = 1 + before / lane.batchesPerSecond();
        return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
    }

    /** One that was let in is answered, or its gateway is gone. */
    public synchronized void leave(Arrival arrival) {
        inTheHouse.remove(arrival.place());
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

    /**
     * 到着.
     *
     * @param place in the house, where it was let in
     * @param comeAgain zero where it was let in
     */
    public record Arrival(long place, Duration comeAgain) {
        /** Whether it may come in. */
        public boolean isLetIn() {
            return comeAgain.isZero();
        }
    }

    private record Guest(String gateway, Instant since) {}

    /** 一つの場所. */
    private static final class Place {
        private final CompletableFuture<Void> free = new CompletableFuture<>();

        void enter() {
            free.complete(null);
        }
    }
}
