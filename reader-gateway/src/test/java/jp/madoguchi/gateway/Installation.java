package jp.madoguchi.gateway;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.awaitility.core.ConditionFactory;

/** 据え付けた端末: the archive as it is handed out, unpacked into an empty folder and set up by its own example. */
record Installation(Path folder, int port) {
    /** Unpacks what the build made. */
    static Installation unpack(Path folder) throws IOException, InterruptedException {
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
            return new Installation(folder, free.getLocalPort());
        }
    }

    /** Fills in the example as its comments say, with the cluster at this address and these settings besides. */
    void configure(String uplink, String... more) throws IOException {
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
                uplink,
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                TestTokens.authServerUrl(),
                "QUARKUS_OIDC_CLIENT_CLIENT_ID",
                "reader-gateway-1",
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                "test");
        Files.write(
                folder.resolve("conf/gateway.env"),
                Stream.of(
                                example.stream().map(line -> {
                                    String name = line.replaceFirst("=.*", "");
                                    return answers.containsKey(name) ? name + "=" + answers.get(name) : line;
                                }),
                                Stream.of("QUARKUS_HTTP_PORT=" + port, "GATEWAY_IDENTITY_KEYS_PATH=jwks"),
                                Stream.of(more))
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** Its start script with these words. */
    ProcessBuilder script(String... words) {
        String start = folder.resolve("bin/madoguchi-gateway").toString();
        ProcessBuilder script = new ProcessBuilder(
                        Stream.concat(Stream.of(start), Stream.of(words)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script;
    }

    Process start() throws IOException {
        return script().start();
    }

    /** Waits while nobody answers yet. */
    static ConditionFactory awaitStarted() {
        return await().pollInterval(Duration.ofMillis(100)).ignoreExceptionsInstanceOf(ConnectException.class);
    }

    /** What the gateway has told the terminal since it was started last. */
    String said() {
        return text(log());
    }

    RequestSpecification desk() {
        return given().port(port)
                .auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .contentType(ContentType.JSON);
    }

    Response take(Map<String, Object> patient) {
        return desk().body(patient).post("/desk/visits");
    }

    private Path log() {
        return folder.resolve("log");
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
