package jp.madoguchi.runtime.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jp.madoguchi.web.UnexpectedFailures;
import org.jboss.logging.Logger;

/** 送れなかった記録: counts every failure of a slot and writes it to the log. */
@Singleton
class RelayFailures {
    private static final Logger LOG = Logger.getLogger(RelayFailures.class);

    private final MeterRegistry meters;
    private final UnexpectedFailures unexpected;

    RelayFailures(MeterRegistry meters, UnexpectedFailures unexpected) {
        this.meters = meters;
        this.unexpected = unexpected;
    }

    /** Counts the failure and tells its kind. */
    RelayFailure count(short slot, Throwable failure) {
        RelayFailure kind = RelayFailure.of(failure, unexpected);
        meters.counter("madoguchi.outbox.slot.failures", "slot", Short.toString(slot), "kind", kind.name())
                .increment();
        return kind;
    }

    void log(short slot, RelayFailure kind, Throwable failure) {
        LOG.errorf(
                "outbox slot %d does not leave: %s (%s); the other slots go on",
                slot, kind, failure.getClass().getName());
        if (kind == RelayFailure.UNEXPECTED) {
            unexpected.report(failure);
        }
    }

    /** The outbox could not even be asked which slots hold something. */
    void unreadable(Throwable failure) {
        unexpected.report(failure);
    }
}
