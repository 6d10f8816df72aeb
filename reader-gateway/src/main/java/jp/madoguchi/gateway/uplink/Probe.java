package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.madoguchi.gateway.GatewayConfig;
import org.jboss.logging.Logger;

/**
 * 一つの依存先への探り: often in doubt, seldom when quiet, measured from the start of one to the start of the next. After
 * {@value #LONG} failures in a row, some half a minute, it asks seldom and with more patience until one is answered.
 */
final class Probe {
    static final int LONG = 75;

    private static final Logger LOG = Logger.getLogger(Probe.class);

    private final Breaker breaker;
    private final GatewayConfig.Probing probing;
    private final Supplier<? extends Uni<?>> question;
    private final LongSupplier nanos;
    private final AtomicInteger failures = new AtomicInteger();
    private long lastStart = Long.MIN_VALUE;

    Probe(Breaker breaker, GatewayConfig.Probing probing, Supplier<? extends Uni<?>> question, LongSupplier nanos) {
        this.breaker = breaker;
        this.probing = probing;
        this.question = question;
        this.nanos = nanos;
    }

    /** Asks if it is time to. Always called by the same thread. */
    void tick() {
        long now = nanos.getAsLong();
        boolean isGone = failures.get() >= LONG;
        if (lastStart != Long.MIN_VALUE && now - lastStart < pause(isGone).toNanos()) {
            return;
        }
        lastStart = now;
        breaker.call(
                        isGone ? probing.goneLimit() : probing.limit(),
                        () -> question.get().replaceWithVoid())
                .subscribe()
                .with(answered -> answered(), this::failed);
    }

    private Duration pause(boolean isGone) {
        if (isGone) {
            return probing.gone();
        }
        return breaker.isInDoubt() ? probing.inDoubt() : probing.quiet();
    }

    private void answered() {
        failures.set(0);
        LOG.tracef("%s answered", breaker.name());
    }

    private void failed(Throwable failure) {
        failures.incrementAndGet();
        LOG.debugf("%s: %s", breaker.name(), failure.getClass().getSimpleName());
    }
}
