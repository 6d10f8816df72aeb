package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.load.Memory;
import jp.madoguchi.testing.TestTokens;

/** 配られたままの端末: unpacked from its archive and started by its own script. */
public final class EdgeGateway implements AutoCloseable {
    private static final int CREATED = 201;
    private static final long START = TimeUnit.SECONDS.toNanos(60);
    private static final long ASK_AGAIN = 20;

    private final Process process;
    private final URI base;
    private final long startedAt;

    private EdgeGateway(Process process, URI base, long startedAt) {
        this.process = process;
        this.base = base;
        this.startedAt = startedAt;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts it.
     *
     * @param unpacked the archive's folder
     * @param home its journal, empty or not
     * @param uplink whom it sends to; nobody need be there
     * @param identity who gives its tokens
     */
    static EdgeGateway start(Path unpacked, Path home, URI uplink, URI identity, int port) throws IOException {
        var script = new ProcessBuilder(
                        unpacked.resolve("bin/madoguchi-gateway").toString())
                .redirectErrorStream(true)
                .redirectOutput(JavaProcess.log("gateway").toFile());
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("GATEWAY_HOME", home.toString());
        environment.put("GATEWAY_FACE_FOLDER", home.resolve("face").toString());
        environment.put("GATEWAY_ID", UUID.randomUUID().toString());
        environment.put("GATEWAY_INSTITUTION", TestTokens.CLINIC);
        environment.put("GATEWAY_UPLINK_URL", uplink.toString());
        environment.put("GATEWAY_IDENTITY_KEYS_PATH", "jwks");
        environment.put("GATEWAY_IDENTITY_TOKEN_PATH", "token");
        environment.put("GATEWAY_RETURN_WINDOW", "1s");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.toString());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TestTokens.authServerUrl());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", "bench-gateway");
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "bench");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        script.environment().putAll(environment);
        long start = System.nanoTime();
        return new EdgeGateway(script.start(), URI.create("http://localhost:" + port), start);
    }

    /** Takes a patient as soon as it takes any: the milliseconds from the start of the script until he is saved. */
    public double firstIntake() throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() - startedAt < START) {
            try {
                int status = take();
                if (status == CREATED) {
                    return (System.nanoTime() - startedAt) / 1e6;
                }
            } catch (ConnectException notYet) {
                // It listens when it is ready.
            }
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN);
        }
        throw new IllegalStateException("takes no patient; read " + JavaProcess.log("gateway"));
    }

    private int take() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) base.resolve("/desk/visits").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + TestTokens.clinic("general"));
        connection.setRequestProperty("Content-Type", "application/json");
        String visit = """
            {"visitId":"%s","basis":"ELIGIBILITY_CERTIFICATE","couldNotAsk":"CARD_UNREADABLE",
             "card":"MY_NUMBER_CARD",
             "patient":{"name":"見本 一","birthDate":"昭和45年3月26日","sex":"MALE","address":"東京都港区新橋1-2-3"},
             "shown":{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"01"}}\
            """.formatted(UUID.randomUUID());
        connection.getOutputStream().write(visit.getBytes(StandardCharsets.UTF_8));
        return connection.getResponseCode();
    }

    /** What it has resident now, in MiB. */
    public long memory() {
        return Memory.now(process.pid());
    }

    /** As a power failure of the program alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    /** Unpacks the archive of this build, and prepares it as its README says. */
    static Path unpack(Path gateway, Path into) throws IOException, InterruptedException {
        Path archive;
        try (var built = Files.list(gateway.resolve("target"))) {
            archive = built.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "no archive in " + gateway.resolve("target") + "; build with ./mvnw -DskipTests package"));
        }
        Files.createDirectories(into);
        run("tar", "-xzf", archive.toString(), "-C", into.toString(), "--strip-components=1");
        run(into.resolve("bin/madoguchi-gateway").toString(), "--prepare");
        return into;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command).inheritIO();
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (program.start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
