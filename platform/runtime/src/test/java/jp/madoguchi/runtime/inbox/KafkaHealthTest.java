package jp.madoguchi.runtime.inbox;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class KafkaHealthTest {
    @Test
    void isNotReadyBecauseAPortIsOpen() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertWaits("127.0.0.1:" + silent.getLocalPort(), "waiting for Kafka (TimeoutException)");
        }
    }

    @Test
    void waitsForABrokerWhoseNameDoesNotResolveYet() {
        assertWaits("broker.invalid:9092", "waiting for Kafka (KafkaException)");
    }

    private static void assertWaits(String bootstrap, String words) {
        KafkaHealth health = new KafkaHealth(Map.of("bootstrap.servers", bootstrap));

        health.start(new StartupEvent());

        await().untilAsserted(() -> {
            HealthCheckResponse told = health.call();
            assertEquals(HealthCheckResponse.Status.DOWN, told.getStatus());
            assertEquals(Map.of("state", words), told.getData().orElseThrow());
        });
        health.stop(new ShutdownEvent());
    }
}
