package jp.madoguchi.runtime.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Node;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Kafkaの報告: a service that never reached the broker is not ready, and says why. Later silence is reported in the data:
 * what is asked is still answered and what happens waits in the outbox. The cluster is asked in the background, one
 * question at a time; a health request only reads the last answer.
 */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 1_500;

    private final Map<String, Object> config;
    private @Nullable Admin admin;
    private volatile boolean everAnswered;
    private volatile String state = "waiting for Kafka";
    private boolean stopped;

    KafkaHealth(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    void start(@Observes StartupEvent started) {
        ask();
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .status(everAnswered)
                .withData("state", state)
                .build();
    }

    private void ask() {
        Uni.createFrom()
                .completionStage(() -> admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                        .nodes()
                        .toCompletionStage())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(this::answered, this::silent);
    }

    private void answered(Collection<Node> nodes) {
        everAnswered = true;
        state = "answers";
        again();
    }

    private void silent(Throwable failure) {
        String why = " (" + failure.getClass().getSimpleName() + ")";
        state = (everAnswered ? "away; facts wait in the outbox" : "waiting for Kafka") + why;
        again();
    }

    private synchronized void again() {
        if (!stopped) {
            Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).subscribe().with(waited -> ask());
        }
    }

    /** Made when it is first used, and tried again until it can be: a name may not resolve yet. */
    private synchronized Admin admin() {
        Admin made = admin;
        if (made == null) {
            made = Admin.create(config);
            admin = made;
        }
        return made;
    }
}
