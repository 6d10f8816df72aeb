package jp.madoguchi.runtime.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.runtime.Undecodable;
import jp.madoguchi.web.UnexpectedFailures;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** 受け取りの結果: counts what became of records and names why one is dead. */
@Singleton
class Outcomes {
    private final MeterRegistry meters;
    private final UnexpectedFailures failures;

    Outcomes(MeterRegistry meters, UnexpectedFailures failures) {
        this.meters = meters;
        this.failures = failures;
    }

    void count(Event<?> event, String outcome) {
        meters.counter("madoguchi.events.consumed", "type", event.type().wire(), "outcome", outcome)
                .increment();
    }

    boolean isDependency(Throwable failure) {
        boolean dependency = failures.isDependency(failure);
        if (dependency) {
            failures.report(failure);
        }
        return dependency;
    }

    String dead(ConsumerRecord<String, byte[]> record, Throwable failure) {
        failures.report(failure);
        String reason = failure instanceof Undecodable undecodable ? undecodable.reason() : "effect-failed";
        meters.counter("madoguchi.events.dead", "topic", record.topic(), "reason", reason)
                .increment();
        return reason;
    }
}
