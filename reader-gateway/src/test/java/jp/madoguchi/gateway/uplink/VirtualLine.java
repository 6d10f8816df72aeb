package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.BreakerState;

/**
 * 動かす時間の中の回線: a real {@link Breaker}, probed by a real {@link Probe} as {@link Probes} lets it, over a line that
 * carries a question or does not. Modelled are the line and its silence: what it carries is answered at once, what it
 * does not fails when a probe's time is up.
 */
final class VirtualLine {
    private static final Duration TICK = Duration.ofMillis(100);

    private final VirtualTime time;
    private final GatewayConfig.Probing probing;
    private final BooleanSupplier carries;
    private final List<Duration> changes = new ArrayList<>();
    private boolean isDown;
    private int calls;
    private int lost;

    VirtualLine(VirtualTime time, BreakerRule rule, GatewayConfig.Probing probing, BooleanSupplier carries) {
        this.time = time;
        this.probing = probing;
        this.carries = carries;
        Breaker breaker = new Breaker(time.guard(), "line", rule, this::changed);
        Probe probe = new Probe(breaker, new Patient(probing), this::ask, time::nanos);
        time.every(TICK, probe::tick);
    }

    private void changed(BreakerState state) {
        if (state.isDown() != isDown) {
            isDown = state.isDown();
            changes.add(Duration.ofNanos(time.nanos()));
        }
    }

    private Uni<Integer> ask() {
        int call = ++calls;
        if (carries.getAsBoolean()) {
            return Uni.createFrom().item(call);
        }
        lost++;
        return Uni.createFrom()
                .emitter(asked -> time.in(probing.limit(), () -> asked.fail(new IllegalStateException("no answer"))));
    }

    /** When the desk would have changed its mode, each way. */
    List<Duration> changes() {
        return changes;
    }

    /** How often it went down. */
    int openings() {
        return (changes.size() + 1) / 2;
    }

    int calls() {
        return calls;
    }

    int lost() {
        return lost;
    }

    /** As probing, but that the limit of real time is never reached: this line says itself when a probe has failed. */
    record Patient(
            Duration quiet, Duration inDoubt, Duration limit, Duration gone, Duration goneLimit, Duration askLimit)
            implements GatewayConfig.Probing {
        private static final Duration NEVER = Duration.ofHours(1);

        Patient(GatewayConfig.Probing probing) {
            this(probing.quiet(), probing.inDoubt(), NEVER, probing.gone(), NEVER, probing.askLimit());
        }
    }
}
