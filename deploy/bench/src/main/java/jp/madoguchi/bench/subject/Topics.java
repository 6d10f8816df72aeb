package jp.madoguchi.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** トピック: what the benchmark tells the service over Kafka, and what it hears from it. */
public final class Topics {
    /** How many facts are on their way at most. */
    private static final int LOT = 20_000;

    private static final int BATCH = 1 << 16;

    private final String bootstrap;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** As in the cluster of one broker that the suite runs on here: acknowledged means on disk. */
    void flushEachMessage() throws InterruptedException {
        var flush = new AlterConfigOp(new ConfigEntry("flush.messages", "1"), AlterConfigOp.OpType.SET);
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (Topic topic : Topic.values()) {
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.wire()), List.of(flush));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Waiting.on(admin.incrementalAlterConfigs(changes)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
    }

    /** How many records a topic has taken. */
    public long taken(Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = listener(topic)) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(offset -> offset)
                    .sum();
        }
    }

    /** Hears what comes to these topics from now on. */
    public KafkaConsumer<String, byte[]> listener(Topic... topics) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Arrays.stream(topics)
                .flatMap(topic -> consumer.partitionsFor(topic.wire()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** A group that begins now has heard all there is: only what comes from now on is told to it. */
    void passOver(String group) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                KafkaConsumer<String, byte[]> consumer = listener(Topic.values())) {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            consumer.endOffsets(consumer.assignment())
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            Waiting.on(admin.alterConsumerGroupOffsets(group, ends)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
    }

    /** Sends facts of one type as another service would now, and waits for the broker. */
    public void send(EventType type, Map<String, String> payloadsByKey) throws InterruptedException {
        send(
                type,
                Instant.now(),
                payloadsByKey.entrySet().stream().map(fact -> new Fact(fact.getKey(), fact.getValue())));
    }

    /** Sends facts of one type as another service would have at this time, however many, and waits for the broker. */
    public void send(EventType type, Instant at, Stream<Fact> facts) throws InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5, "batch.size", BATCH),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Iterator<Fact> left = facts.iterator(); left.hasNext(); ) {
                sent.add(producer.send(record(type, at, left.next())));
                if (sent.size() == LOT || !left.hasNext()) {
                    for (Future<?> one : sent) {
                        one.get();
                    }
                    sent.clear();
                }
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("not sent to " + type.topic().wire(), refused);
        }
    }

    private static ProducerRecord<String, byte[]> record(EventType type, Instant at, Fact fact) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                type.topic().wire(), fact.key(), fact.payload().getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type.wire(),
                        "ce_source",
                        "urn:madoguchi:bench",
                        "ce_time",
                        at.toString(),
                        "ce_subject",
                        fact.key(),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
