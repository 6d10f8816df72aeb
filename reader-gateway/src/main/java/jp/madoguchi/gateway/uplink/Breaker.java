package jp.madoguchi.gateway.uplink;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.madoguchi.gateway.domain.BreakerState;
import org.jboss.logging.Logger;

/**
 * 遮断器: the guard around one dependency. Every call to it goes through here, a patient's question and a background
 * probe alike.
 *
 * <p>It opens when 8 of the last 8 calls failed. With a probe every 1 s while all is well, one every 0.4 s once one
 * has failed, and 0.5 s to
 * answer, the worst case after a cut is a probe that starts 1.0 s later, fails at 1.5 s, and seven more from 1.6 s
 * on, 0.4 s apart: the
 * last starts at 4.0 s and has failed by 4.5 s, within the 5 s the desk is promised. A refused connection is known
 * sooner. Where each
 * call is lost independently with probability 0.3, eight in a row happen with 0.3^8 = 6.6e-5; the mean wait for such
 * a run is
 * (0.3^-8 - 1) / 0.7 = 21,772 calls, some five hours at these rates. 3 of 3 would flap every minute.
 *
 * <p>It closes after 8 successes in a row, one trial series a second: some 4 s of health, which a line that is up for
 * 2 s at a time does not
 * reach.
 */
final class Breaker {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String name;
    private final Guard guard;
    private final Consumer<BreakerState> listener;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile boolean isProven;
    private volatile boolean hasFailedLast;

    /** With guards of this make, say such as live in another time. */
    Breaker(Guard.Builder guards, String name, BreakerRule rule, Consumer<BreakerState> listener) {
        this.name = name;
        this.listener = listener;
        this.guard = guards.withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(rule.calls())
                .failureRatio(rule.ratio())
                .successThreshold(rule.successes())
                .delay(1, ChronoUnit.SECONDS)
                .when(Breaker::saysUnreachable)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /**
     * Calls through the guard. While the breaker is open the call fails at once; a call that takes longer than the
     * limit has failed.
     */
    <T> Uni<T> call(Duration limit, Supplier<Uni<T>> call) {
        return guard.get(
                        () -> call.get().ifNoItem().after(limit).failWith(TimeoutException::new),
                        new TypeLiteral<Uni<T>>() {})
                .invoke(this::succeeded)
                .onFailure()
                .invoke(failure -> hasFailedLast = saysUnreachable(failure));
    }

    /** Counts what somebody learned without a call through here. While the breaker is open it is not listened to. */
    void note(boolean answered) {
        call(
                        AT_ONCE,
                        () -> answered
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(new NoAnswer()))
                .subscribe()
                .with(
                        done -> LOG.tracef("%s answered", name),
                        failure -> LOG.debugf("%s: %s", name, failure.getClass().getSimpleName()));
    }

    String name() {
        return name;
    }

    BreakerState state() {
        return switch (state) {
            case OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case CLOSED -> isProven ? BreakerState.CLOSED : BreakerState.UNPROVEN;
        };
    }

    /** Whether it is time to look more closely. */
    boolean isInDoubt() {
        return hasFailedLast || state() != BreakerState.CLOSED;
    }

    private void succeeded() {
        hasFailedLast = false;
        if (!isProven) {
            isProven = true;
            listener.accept(state());
        }
    }

    private void changed(CircuitBreakerState next) {
        state = next;
        listener.accept(state());
    }

    /**
     * A refusal that only a reachable service can give is no failure of the line; a token it will not take makes it
     * useless. One that asks to be left alone for a while is there.
     */
    private static boolean saysUnreachable(Throwable failure) {
        if (failure instanceof Busy) {
            return false;
        }
        if (failure instanceof WebApplicationException answered) {
            int status = answered.getResponse().getStatus();
            return status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                    || status == Response.Status.UNAUTHORIZED.getStatusCode()
                    || status == Response.Status.FORBIDDEN.getStatusCode();
        }
        return true;
    }

    /** 応答がない: what was noted, as the guard counts it. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer() {
            super("no answer", null, false, false);
        }
    }
}
