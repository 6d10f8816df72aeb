package jp.madoguchi.outage.messaging;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.domain.Breakers;
import jp.madoguchi.outage.domain.Sign;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.runtime.Undecodable;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * 兆候を読み取る: what a status says of its gateway, by its mode and by its breakers, and when the cluster heard it. What
 * cannot be read is counted and passed by here; the consumer that keeps the statuses puts it among the dead letters.
 */
final class SignReading extends ContextualProcessor<String, byte[], String, Sign> {
    private final EventJson json;
    private final Counter unreadable;

    SignReading(EventJson json, Counter unreadable) {
        this.json = json;
        this.unreadable = unreadable;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        // A clock that is ahead must not make all that others say old.
        long heardAt = Math.min(record.timestamp(), context().currentSystemTimeMs());
        status(record.value())
                .map(status -> sign(status, Instant.ofEpochMilli(heardAt)))
                .ifPresentOrElse(
                        sign -> context().forward(new Record<>(sign.gatewayId().toString(), sign, heardAt)),
                        unreadable::increment);
    }

    private Optional<GatewayStatusChanged> status(byte[] value) {
        try {
            return value != null
                            && json.read(EventType.GATEWAY_STATUS_CHANGED, value) instanceof GatewayStatusChanged status
                    ? Optional.of(status)
                    : Optional.empty();
        } catch (Undecodable poison) {
            return Optional.empty();
        }
    }

    private static Sign sign(GatewayStatusChanged status, Instant heardAt) {
        return new Sign(
                status.gatewayId(),
                status.institution(),
                status.mode() == GatewayMode.DEGRADED,
                status.cause(),
                status.since(),
                heardAt,
                Breakers.causes(status.breakers()),
                null);
    }
}
