package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import jp.madoguchi.gateway.GatewayConfig;
import org.jboss.logging.Logger;

/** 一つの依存先への探り: often in doubt, seldom when quiet, measured from the start of one to the start of the next. */
final class Probe {
    private static final Logger LOG = Logger.getLogger(Probe.class);

    private final Breaker breaker;
    private final GatewayConfig.Probing probing;
    private final Supplier<? extends Uni<?>> question;
    private final LongSupplier nanos;
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
        Duration pause = breaker.isInDoubt() ? probing.inDoubt() : probing.quiet();
        if (lastStart != Long.MIN_VALUE && now - lastStart < pause.toNanos()) {
            return;
        }
        lastStart = now;
        breaker.call(probing.limit(), () -> question.get().replaceWithVoid())
                .subscribe()
                .with(answered -> LOG.tracef("%s answered", breaker.name()), this::failed);
    }

    private void failed(Throwable failure) {
        LOG.debugf("%s: %s", breaker.name(), failure.getClass().getSimpleName());
    }
}
