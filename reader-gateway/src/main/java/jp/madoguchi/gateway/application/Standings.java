package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.madoguchi.gateway.domain.Circumstances;
import jp.madoguchi.gateway.domain.Standing;

/**
 * 窓口の状態の見張り: holds the circumstances, computes the standing anew whenever one of them changes, and tells who wants to
 * know.
 */
@ApplicationScoped
public class Standings {
    private final Clock clock;
    private final List<Consumer<Current>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Current> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger telling = new AtomicInteger();
    private volatile Current current;

    /** Starts where nothing has answered yet. */
    public Standings(Clock clock) {
        this.clock = clock;
        this.current = new Current(Standing.NORMAL, clock.instant(), Circumstances.atStart(null, null));
    }

    /** How things stand. */
    public Current current() {
        return current;
    }

    /** Changes one of the circumstances. */
    public void update(UnaryOperator<Circumstances> change) {
        synchronized (this) {
            Current before = current;
            Circumstances now = change.apply(before.circumstances());
            Standing standing = Standing.in(now);
            Instant since = standing.equals(before.standing()) ? before.since() : clock.instant();
            Current after = new Current(standing, since, now);
            current = after;
            if (!after.equals(before)) {
                untold.add(after);
            }
        }
        tell();
    }

    /** Whoever comes while somebody tells leaves it to him: every listener hears of every change, in order. */
    private void tell() {
        int heard = telling.getAndIncrement() == 0 ? 1 : 0;
        try {
            while (heard > 0) {
                for (Current next = untold.poll(); next != null; next = untold.poll()) {
                    Current change = next;
                    listeners.forEach(listener -> listener.accept(change));
                }
                heard = telling.addAndGet(-heard);
            }
        } finally {
            if (heard > 0) {
                // A listener failed: the next one to come tells what is left.
                telling.set(0);
            }
        }
    }

    /** Tells this listener of every change of the standing or of a circumstance. */
    public void onChange(Consumer<Current> listener) {
        listeners.add(listener);
    }

    /** 今の状態: the standing, since when, and the circumstances it follows from. */
    public record Current(Standing standing, Instant since, Circumstances circumstances) {}
}
