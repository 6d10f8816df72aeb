package jp.madoguchi.runtime.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.runtime.Undecodable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** 事実の読み取り: a Kafka record in CloudEvents binary mode back to an event, or {@link Undecodable} with its reason. */
@Singleton
class EventReader {
    private final EventJson json;

    EventReader(EventJson json) {
        this.json = json;
    }

    Event<?> read(ConsumerRecord<String, byte[]> record) {
        EventType type =
                EventType.byWire(header(record, "ce_type")).orElseThrow(() -> new Undecodable("unknown-type", null));
        if (record.value() == null) {
            throw new Undecodable("empty", null);
        }
        return new Event<>(id(record), source(record), time(record), json.read(type, record.value()));
    }

    private static UUID id(ConsumerRecord<String, byte[]> record) {
        try {
            return UUID.fromString(header(record, "ce_id"));
        } catch (IllegalArgumentException notAnId) {
            throw new Undecodable("bad-id", notAnId);
        }
    }

    private static URI source(ConsumerRecord<String, byte[]> record) {
        try {
            return URI.create(header(record, "ce_source"));
        } catch (IllegalArgumentException notASource) {
            throw new Undecodable("bad-source", notASource);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return OffsetDateTime.parse(header(record, "ce_time")).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new Undecodable("bad-time", notATime);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new Undecodable("missing-" + name, null);
        }
        return new String(header.value(), UTF_8);
    }
}
