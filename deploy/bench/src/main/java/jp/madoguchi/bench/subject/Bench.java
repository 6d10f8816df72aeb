package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;

/** 計測の土台: PostgreSQL, Kafka and a token issuer as the tests have them, and the programs that are measured on them. */
public final class Bench {
    /** The heap of a measured program. */
    private static final String HEAP = "-Xmx512m";

    private static final String RECORDING = "-XX:StartFlightRecording=settings=profile,dumponexit=true,"
            + "filename=deploy/bench/target/logs/eligibility-service.jfr";

    private final Path repository;
    private final Map<String, String> platform;
    private final boolean profiled;

    private Bench(Path repository, Map<String, String> platform, boolean profiled) {
        this.repository = repository;
        this.platform = platform;
        this.profiled = profiled;
    }

    /**
     * Starts the parts that everything is measured on.
     *
     * @param profiled whether the service writes a flight recording beside its log
     */
    public static Bench start(Path repository, boolean profiled) {
        var parts = new TestPlatform();
        parts.init(Map.of("database", "bench"));
        return new Bench(repository, parts.start(), profiled);
    }

    /** The packaged {@code eligibility-service}. */
    public Running eligibility() throws IOException, InterruptedException {
        int port = freePort();
        var environment = new HashMap<String, String>();
        platform.forEach((name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        environment.put("ELIGIBILITY_CARD_KEY", "for-measuring-only");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path packaged = repository.resolve("eligibility-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new IOException(packaged + " is missing; build with ./mvnw -DskipTests package");
        }
        URI base = URI.create("http://127.0.0.1:" + port);
        return new Running(
                base,
                JavaProcess.start(
                        "eligibility-service", options(packaged), environment, base.resolve("/q/health/ready")));
    }

    private List<String> options(Path packaged) {
        return profiled
                ? List.of(HEAP, RECORDING, "-jar", packaged.toString())
                : List.of(HEAP, "-jar", packaged.toString());
    }

    /** The reference: the bare reactive client doing the same select and insert. */
    public Running bare() throws IOException, InterruptedException {
        int port = freePort();
        URI base = URI.create("http://127.0.0.1:" + port);
        return new Running(
                base,
                JavaProcess.start(
                        "bare",
                        List.of(
                                HEAP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareServer.class.getName(),
                                Integer.toString(port),
                                reactiveUrl()),
                        Map.of(),
                        base.resolve("/ready")));
    }

    /** The address of the database, for {@code java.sql}. */
    public String jdbcUrl() {
        return setting("jdbc.url") + "?user=" + setting("username") + "&password=" + setting("password");
    }

    /** The process all servers of the database come from. */
    public long postgres() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet folder = statement.executeQuery("show data_directory")) {
            folder.next();
            return Long.parseLong(Files.readAllLines(Path.of(folder.getString(1), "postmaster.pid"))
                    .get(0)
                    .strip());
        }
    }

    private String reactiveUrl() {
        return setting("reactive.url").replace("//", "//" + setting("username") + ":" + setting("password") + "@");
    }

    private String setting(String name) {
        return platform.getOrDefault("quarkus.datasource." + name, "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** 動いている相手. */
    public record Running(URI base, JavaProcess process) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }
}
