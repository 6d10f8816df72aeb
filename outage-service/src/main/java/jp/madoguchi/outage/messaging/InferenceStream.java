package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.web.UnexpectedFailures;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/**
 * 推定の運転: keeps the stream running for as long as the process lives. A stream that cannot start or has failed,
 * because the broker is away or its topic is not there yet, is begun anew after a while. Nothing else of the service
 * waits for it.
 */
@ApplicationScoped
class InferenceStream {
    static final String APPLICATION = "outage-service-inference";
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(5);

    private final StreamsConfig settings;
    private final InferenceTopology topology;
    private final Vertx vertx;
    private final UnexpectedFailures failures;
    private @Nullable KafkaStreams streams;
    private volatile boolean away;
    private volatile boolean stopped;

    InferenceStream(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            InferenceTopology topology,
            Vertx vertx,
            UnexpectedFailures failures,
            OutageConfig config) {
        this.settings = settings(broker, config.inference());
        this.topology = topology;
        this.vertx = vertx;
        this.failures = failures;
    }

    private static StreamsConfig settings(Map<String, Object> broker, OutageConfig.Inference config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, config.replication());
        // What is looked at every few seconds need not be held back for fewer writes.
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        return new StreamsConfig(settings);
    }

    void start(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(this::begin);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        close();
    }

    private synchronized void begin() {
        close();
        if (stopped) {
            return;
        }
        try {
            KafkaStreams fresh = new KafkaStreams(topology.build(), settings);
            streams = fresh;
            fresh.setUncaughtExceptionHandler(this::failed);
            fresh.setStateListener((state, before) -> changed(state));
            fresh.start();
        } catch (KafkaException unreachable) {
            failed(unreachable);
            again();
        }
    }

    /** One report for each time it fails; the next attempts are silent until it runs again. */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        if (!away && !stopped) {
            failures.report(failure);
        }
        away = true;
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void changed(State state) {
        if (state == State.RUNNING) {
            away = false;
        } else if (state == State.ERROR) {
            again();
        }
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(
                    AGAIN_AFTER.toMillis(),
                    timer -> Infrastructure.getDefaultWorkerPool().execute(this::begin));
        }
    }

    private synchronized void close() {
        KafkaStreams running = streams;
        if (running != null) {
            running.close(CLOSED_WITHIN);
            streams = null;
        }
    }
}
