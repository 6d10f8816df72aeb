package jp.madoguchi.runtime.inbox;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Kafkaの報告: a service that never reached the broker is not ready, and says why. Later silence is reported in the data:
 * what is asked is still answered and what happens waits in the outbox.
 */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int PATIENCE_MILLIS = 1_500;

    private final Vertx vertx;
    private final NetClient client;
    private final SocketAddress broker;
    private volatile boolean everAnswered;
    private volatile boolean answers;

    KafkaHealth(Vertx vertx, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.vertx = vertx;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        URI first = URI.create("kafka://" + bootstrap.split(",", 2)[0].strip());
        this.broker = SocketAddress.inetSocketAddress(first.getPort(), first.getHost());
    }

    void start(@Observes StartupEvent started) {
        knock();
        vertx.setPeriodic(EVERY.toMillis(), timer -> knock());
    }

    private void knock() {
        client.connect(broker).onComplete(socket -> {
            answers = socket.succeeded();
            everAnswered |= answers;
            if (answers) {
                close(socket.result());
            }
        });
    }

    private static void close(NetSocket socket) {
        socket.close();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka")
                .status(everAnswered)
                .withData("state", state())
                .build();
    }

    private String state() {
        if (answers) {
            return "answers";
        }
        return everAnswered ? "away; facts wait in the outbox" : "waiting for Kafka";
    }
}
