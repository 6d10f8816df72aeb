package jp.madoguchi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** 試験からのトピック: sends events as another service would and reads topics from their beginning. */
public final class TestTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One for the whole run, with which it ends: to find the broker takes longer than to send. */
    private static @Nullable Producer<String, byte[]> producer;

    private TestTopics() {}

    /** Sends an event with its CloudEvents headers; {@code json} is its payload as on the wire. */
    public static void send(Event<?> event, String json) {
        send(
                event.type().topic().wire(),
                event.payload().key(),
                json.getBytes(UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id().toString(),
                        "ce_type", event.type().wire(),
                        "ce_source", event.source().toString(),
                        "ce_time", event.time().toString(),
                        "ce_subject", event.subject(),
                        "content-type", "application/json"));
    }

    /** Sends any bytes with any headers and waits for the broker. */
    public static void send(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer().send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("not sent to " + topic, refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestKafka.bootstrap(), "acks", "all", "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /** Reads a topic from its beginning until a record satisfies the condition; fails after 20 seconds. */
    public static ConsumerRecord<String, byte[]> await(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(record)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("no such record on " + topic + " within " + PATIENCE.toSeconds() + " s");
    }

    /** Everything on a topic up to now. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** The text of a header, or an empty string. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.bootstrap(),
                        "group.id",
                        "probe-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest",
                        // A consumer that has read everything asks for more, and cannot close before it is answered.
                        "fetch.max.wait.ms",
                        "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
