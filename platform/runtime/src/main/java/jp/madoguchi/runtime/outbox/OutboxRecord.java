package jp.madoguchi.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.mutiny.sqlclient.Row;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.contracts.event.EventType;
import org.apache.kafka.clients.producer.ProducerRecord;

/** 送信する形: an outbox row as a Kafka record, CloudEvents 1.0 Kafka protocol binding in binary mode. */
final class OutboxRecord {
    private OutboxRecord() {}

    static ProducerRecord<String, byte[]> of(Row row) {
        String type = row.getString("type");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                row.getString("topic"),
                row.getString("key"),
                row.getString("payload").getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", row.getUUID("event_id").toString());
        header(record, "ce_type", type);
        header(record, "ce_source", row.getString("source"));
        header(record, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.getOffsetDateTime("occurred_at")));
        header(record, "ce_subject", row.getString("key"));
        EventType.byWire(type).ifPresent(known -> header(record, "ce_dataschema", known.dataSchema()));
        header(record, "content-type", "application/json");
        String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            header(record, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
