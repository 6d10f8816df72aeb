package jp.madoguchi.runtime;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * 送り手: the one Kafka producer of a service: idempotent, acknowledged by all in-sync replicas. Never used outside the
 * outbox relay and the
 * dead letters. Safe for many threads; never blocks the event loop.
 */
@Singleton
public class EventProducer {
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Map<String, Object> config;
    private volatile boolean closed;
    private KafkaProducer<String, byte[]> producer;

    EventProducer(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        producer = create();
    }

    /** Sends the records in this order and completes when all are acknowledged; fails when one is not. */
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(
                                records.stream().map(this::send).toArray(CompletableFuture[]::new))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(this::renew);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells of the same outcome
    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        current().send(record, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private synchronized KafkaProducer<String, byte[]> current() {
        return producer;
    }

    /**
     * After a failure nothing that was queued may overtake what is sent again, so the failed producer and its buffer
     * are given up.
     */
    private synchronized void renew() {
        if (!closed) {
            producer.close(Duration.ZERO);
            producer = create();
        }
    }

    private KafkaProducer<String, byte[]> create() {
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        producer.close(CLOSE);
    }
}
