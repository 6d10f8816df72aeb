package jp.madoguchi.runtime.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.runtime.EventProducer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * 届かなかった事実: keeps a record that could not be consumed, byte for byte and with its headers, in {@code <topic>.dlq},
 * with the reason
 * and where it came from. The record counts as handled only when the broker has it.
 */
@Singleton
class DeadLetters {
    private final EventProducer producer;

    DeadLetters(EventProducer producer) {
        this.producer = producer;
    }

    Uni<Void> put(ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> dead =
                new ProducerRecord<>(record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
        header(dead, "madoguchi_reason", reason);
        header(dead, "madoguchi_origin", record.topic() + "/" + record.partition() + "/" + record.offset());
        return producer.send(List.of(dead))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(3))
                .indefinitely();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }
}
