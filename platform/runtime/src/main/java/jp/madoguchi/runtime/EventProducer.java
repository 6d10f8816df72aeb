package jp.madoguchi.runtime;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 送り手: the one Kafka producer of a service: idempotent, acknowledged by all in-sync replicas. Never used outside the
 * outbox relay and the
 * dead letters. Safe for many threads; never blocks the event loop.
 */
@Singleton
public class EventProducer {
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final int MOST_REQUEST_IN_BODIES = 2;

    private final Map<String, Object> config;
    private boolean closed;
    private KafkaProducer<String, byte[]> producer;

    /**
     * What a door accepted must fit into a record. The limit of the doors is
     * {@code quarkus.http.limits.max-body-size} (platform/web), and a fact may be longer than the body it comes from,
     * by names, ids and headers. The broker counts the compressed bytes against {@code max.message.bytes} of the
     * topic, 1 MiB unless it says otherwise; JSON in UTF-8 comes out of gzip a sixth smaller even if it were noise, so
     * a whole body passes there too.
     */
    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBody) {
        config = new HashMap<>(broker);
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.toIntExact(MOST_REQUEST_IN_BODIES * mostBody.asLongValue()));
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.GZIP.name);
        config.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, Deflater.BEST_SPEED);
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
                .deferred(() -> send(current(), records))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> send(KafkaProducer<String, byte[]> used, List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            CompletableFuture<Void> one = send(used, record);
            sent.add(one);
            // Nothing overtakes a record that was refused on the spot, and nobody waits for each of its followers.
            if (one.isCompletedExceptionally()) {
                break;
            }
        }
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)))
                .onFailure(failure -> !isFaultOfTheRecord(failure))
                .invoke(() -> renew(used));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells of the same outcome
    private static CompletableFuture<Void> send(
            KafkaProducer<String, byte[]> used, ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        used.send(record, (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    /** Whether the record itself was refused, as every producer would refuse it. */
    public static boolean isFaultOfTheRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException;
    }

    private synchronized KafkaProducer<String, byte[]> current() {
        return producer;
    }

    /**
     * After a failure nothing that was queued may overtake what is sent again, so the failed producer is given up,
     * once. What others had queued in it has its time to leave, which must not be waited for on the producer's own
     * thread.
     */
    private synchronized void renew(KafkaProducer<String, byte[]> failed) {
        if (!closed && failed == producer) {
            producer = create();
            Infrastructure.getDefaultWorkerPool().execute(() -> failed.close(CLOSE));
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
