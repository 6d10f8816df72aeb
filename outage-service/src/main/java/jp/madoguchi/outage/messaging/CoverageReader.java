package jp.madoguchi.outage.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.runtime.inbox.Intake;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * 台帳を初めから読む: the registry's topic from its beginning, in no group, so that nobody's place changes. Blocks; for one
 * thread at a time.
 */
final class CoverageReader implements AutoCloseable {
    /** How many records are read and written together. */
    static final int LOT = 1_000;

    private static final String TOPIC = Topic.COVERAGE_STATE.wire();
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_WAITS = 15;
    private static final int PATIENCE_MILLIS = 3_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Intake intake;

    CoverageReader(Map<String, Object> broker, Intake intake) {
        this.intake = intake;
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LOT);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new IllegalStateException("there is no " + TOPIC);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How many records lie between here and the present end. */
    long behind() {
        return before(ends());
    }

    /**
     * All there is up to the present end, and not to one that moves on meanwhile: somebody waits. Fails when the broker
     * does not hand it out.
     */
    List<Said> rest() {
        Map<TopicPartition, Long> ends = ends();
        List<Said> rest = new ArrayList<>();
        int waits = 0;
        while (before(ends) > 0) {
            List<Said> lot = next();
            waits += lot.isEmpty() ? 1 : 0;
            if (waits > MOST_WAITS) {
                throw new IllegalStateException("the end of " + TOPIC + " is out of reach");
            }
            rest.addAll(lot);
        }
        return rest;
    }

    private Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    private long before(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** The next lot, as much of it as is there. */
    List<Said> next() {
        List<Said> said = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(PAUSE)) {
            intake.read(record).await().indefinitely().ifPresent(event -> add(event, said));
        }
        return said;
    }

    private static void add(Event<?> event, List<Said> said) {
        if (event.payload() instanceof CoverageStateChanged state) {
            said.add(new Said(state, event.time()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
