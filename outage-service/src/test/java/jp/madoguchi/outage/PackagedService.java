package jp.madoguchi.outage;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** 配布する形のサービス: the packaged service in a process of its own, which can be killed. */
public final class PackagedService {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    /** Of its own, so that no other process of the run is given half of the partitions. */
    private static final List<String> CHANNELS = List.of(
            "coverage",
            "registry",
            "desk",
            "gateway",
            "claim",
            "board-desk",
            "board-eligibility",
            "board-declaration",
            "board-claim");

    private final Map<String, String> settings;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    /** One with these settings, which writes what it says into this file. */
    public PackagedService(Map<String, String> settings, Path log) throws IOException {
        this.settings = new HashMap<>(settings);
        this.log = log;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        CHANNELS.forEach(
                channel -> this.settings.put("mp.messaging.incoming." + channel + ".group.id", "alone-" + channel));
        // A killed member is forgotten soon, so that the next one is given its partitions.
        this.settings.put("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
        this.settings.put("quarkus.http.port", Integer.toString(port));
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Starts it as the local suite does, for a quick start, and does not wait for it. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it answers. */
    public void awaitAnswers(String token) {
        await().ignoreExceptionsInstanceOf(ConnectException.class)
                .untilAsserted(() -> given().port(port)
                        .auth()
                        .oauth2(token)
                        .get("/methods")
                        .then()
                        .statusCode(200));
    }

    /** Lets it work so long. */
    public void letWork(Duration time) throws InterruptedException {
        assertFalse(running().waitFor(time.toMillis(), TimeUnit.MILLISECONDS), "it ended by itself");
    }

    /** SIGKILL: it gets no chance to finish anything. */
    public void kill() throws InterruptedException {
        running().destroyForcibly();
        assertTrue(running().waitFor(1, TimeUnit.MINUTES), "it does not end");
    }

    /** Ends it, if it was started. */
    public void end() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }
}
