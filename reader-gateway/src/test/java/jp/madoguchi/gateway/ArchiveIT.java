package jp.madoguchi.gateway;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.Trials;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 配布する書庫: unpacked into an empty folder, set up by its own example, started by its script. */
class ArchiveIT {
    private static final int CANNOT_WORK_AS_SET_UP = 78;

    @TempDir
    Path folder;

    private @Nullable Process running;
    private int port;

    @BeforeEach
    void unpack() throws IOException, InterruptedException {
        Path archive;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            archive = built.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1")
                        .inheritIO()
                        .start()
                        .waitFor());
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesTheFirstPatientAndStillHasHimAfterItWasKilled() throws IOException, InterruptedException {
        configure();
        assertEquals(0, script("--prepare").start().waitFor(), this::said);
        Map<String, Object> patient = DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 一");

        long start = System.nanoTime();
        running = start();
        await().pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .untilAsserted(() -> assertEquals(201, take(patient).statusCode()));
        Trials.write(
                "archive",
                List.of("from bin/madoguchi-gateway to the first patient saved: "
                        + (System.nanoTime() - start) / 1_000_000 + " ms"));
        assertTrue(
                memory(running).contains(folder.resolve("lib/classes.jsa").toString()),
                "starts with the classes that were prepared");
        running.destroyForcibly().waitFor();

        running = start();
        await().pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .untilAsserted(() -> take(patient).then().statusCode(200).body("repeated", equalTo(true)));
        desk().get("/desk/balance").then().body("taken", equalTo(1)).body("unsent", greaterThanOrEqualTo(1));
        running.destroy();

        assertTrue(running.waitFor(20, TimeUnit.SECONDS), "stops when it is told to");
        assertEquals(143, running.exitValue());
    }

    @Test
    void aSparePcGoesOnFromTheCopy() throws IOException, InterruptedException {
        configure();
        Path shared = folder.resolve("shared");
        Path spareHome = Files.createDirectories(folder.resolve("spare"));
        Map<String, Object> patient = DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 二");
        running = spareFolder(script(), shared).start();
        await().pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .untilAsserted(() -> assertEquals(201, take(patient).statusCode()));
        Instant taken = Instant.now();
        await().until(() -> copiedAt(shared).filter(taken::isBefore).isPresent());
        running.destroyForcibly().waitFor();

        ProcessBuilder spare = spareFolder(script("--take-over"), shared);
        spare.environment().put("GATEWAY_HOME", spareHome.toString());
        running = spare.start();
        assertEquals(1, running.waitFor(), "without the key it does not begin");
        assertTrue(said().contains("key-missing"), said());
        Files.copy(folder.resolve("home/device.key"), spareHome.resolve("device.key"));
        running = spare.start();

        await().pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(ConnectException.class)
                .untilAsserted(() -> take(patient).then().statusCode(200).body("repeated", equalTo(true)));
        desk().get("/desk/balance").then().body("taken", equalTo(1)).body("unsent", greaterThanOrEqualTo(1));
        assertTrue(said().contains("taking over the journal as it was at"), said());
    }

    private static ProcessBuilder spareFolder(ProcessBuilder script, Path shared) {
        script.environment().put("GATEWAY_SPARE_FOLDER", shared.toString());
        return script;
    }

    private static Optional<Instant> copiedAt(Path shared) throws IOException {
        if (Files.notExists(shared)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(shared)) {
            return all.filter(file -> file.endsWith("current"))
                    .map(ArchiveIT::text)
                    .map(said -> Instant.parse(said.strip().split(" ")[1]))
                    .max(Instant::compareTo);
        }
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() throws IOException, InterruptedException {
        Files.copy(folder.resolve("conf/gateway.env.example"), folder.resolve("conf/gateway.env"));

        running = script().start();

        assertEquals(CANNOT_WORK_AS_SET_UP, running.waitFor());
        assertEquals(
                "madoguchi-gateway: GATEWAY_ID が設定されていません",
                said().lines().findFirst().orElse(""));
    }

    @Test
    void refusesAJavaThatIsTooOldAndALineItCannotRead() throws IOException, InterruptedException {
        configure();
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        assertTrue(old.toFile().setExecutable(true));
        ProcessBuilder withOldJava = script("--check");
        withOldJava.environment().put("JAVA_HOME", folder.resolve("old").toString());
        assertEquals(CANNOT_WORK_AS_SET_UP, withOldJava.start().waitFor());
        assertTrue(said().contains("Java 11 では動きません"), said());

        assertEquals(0, script("--check").start().waitFor());

        Path settings = folder.resolve("conf/gateway.env");
        Files.writeString(settings, Files.readString(settings) + "GATEWAY_X$(touch ran)=1\n");
        assertEquals(CANNOT_WORK_AS_SET_UP, script("--check").start().waitFor());
        assertTrue(Files.notExists(folder.resolve("ran")));
    }

    /** Fills in the example as its comments say. */
    private void configure() throws IOException {
        List<String> example = Files.readAllLines(folder.resolve("conf/gateway.env.example"));
        Map<String, String> answers = Map.of(
                "GATEWAY_HOME",
                folder.resolve("home").toString(),
                "GATEWAY_FACE_FOLDER",
                folder.resolve("face").toString(),
                "GATEWAY_ID",
                "0193a000-0000-7000-8000-000000000003",
                "GATEWAY_INSTITUTION",
                TestTokens.CLINIC,
                "GATEWAY_UPLINK_URL",
                "http://127.0.0.1:1",
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                TestTokens.authServerUrl(),
                "QUARKUS_OIDC_CLIENT_CLIENT_ID",
                "reader-gateway-1",
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                "test");
        Files.write(
                folder.resolve("conf/gateway.env"),
                Stream.concat(
                                example.stream().map(line -> {
                                    String name = line.replaceFirst("=.*", "");
                                    return answers.containsKey(name) ? name + "=" + answers.get(name) : line;
                                }),
                                Stream.of("QUARKUS_HTTP_PORT=" + port, "GATEWAY_IDENTITY_KEYS_PATH=jwks"))
                        .toList());
    }

    private Process start() throws IOException {
        return script().start();
    }

    private ProcessBuilder script(String... words) {
        String start = folder.resolve("bin/madoguchi-gateway").toString();
        ProcessBuilder script = new ProcessBuilder(
                        Stream.concat(Stream.of(start), Stream.of(words)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String said() {
        return text(log());
    }

    /** The files it has mapped. */
    private static String memory(Process process) {
        return text(Path.of("/proc", Long.toString(process.pid()), "maps"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RequestSpecification desk() {
        return given().port(port)
                .auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .contentType(ContentType.JSON);
    }

    private Response take(Map<String, Object> patient) {
        return desk().body(patient).post("/desk/visits");
    }
}
