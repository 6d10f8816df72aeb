package jp.madoguchi.bench.subject;

import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;

/** 計測の土台: PostgreSQL, Kafka and a token issuer, and the programs that are measured on them. */
public final class Bench {
    private static final String HOST = "127.0.0.1";

    /** The heap of a measured program. */
    private static final String HEAP = "-Xmx512m";

    private final Path repository;
    private final Postgres postgres;
    private final Map<String, String> platform;
    private final boolean profiled;

    private Bench(Path repository, Postgres postgres, Map<String, String> platform, boolean profiled) {
        this.repository = repository;
        this.postgres = postgres;
        this.platform = platform;
        this.profiled = profiled;
    }

    /**
     * Starts the parts that everything is measured on. Kafka and the issuer are those of the tests, Kafka with a log
     * that is on disk when it acknowledges.
     *
     * @param profiled whether a measured service writes a flight recording beside its log
     */
    public static Bench start(Path repository, boolean profiled)
            throws IOException, SQLException, InterruptedException {
        var parts = new TestPlatform();
        parts.init(Map.of("database", "unused"));
        Map<String, String> platform = parts.start();
        var bench =
                new Bench(repository, Postgres.start(repository.resolve("deploy/bench/target")), platform, profiled);
        bench.topics().flushEachMessage();
        return bench;
    }

    /** The one server of every database. */
    public Postgres postgres() {
        return postgres;
    }

    /** The broker. */
    public Topics topics() {
        return new Topics(setting("kafka.bootstrap.servers"));
    }

    /** The packaged {@code eligibility-service} on this database, which it brings up to its schema. */
    public Running eligibility(String database) throws IOException, InterruptedException {
        Path packaged = repository.resolve("eligibility-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new IOException(packaged + " is missing; build with ./mvnw -DskipTests package");
        }
        int port = freePort();
        var environment = new HashMap<String, String>();
        settings(database)
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        environment.put("ELIGIBILITY_CARD_KEY", "for-measuring-only");
        environment.put("QUARKUS_HTTP_HOST", HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var program = new ArrayList<String>();
        program.add(HEAP);
        if (profiled) {
            program.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + JavaProcess.logs().resolve("eligibility-" + database + ".jfr"));
        }
        program.addAll(List.of("-jar", packaged.toString()));
        URI base = URI.create("http://" + HOST + ":" + port);
        return new Running(
                base,
                JavaProcess.start("eligibility-" + database, program, environment, base.resolve("/q/health/ready")));
    }

    private Map<String, String> settings(String database) {
        return Map.of(
                "quarkus.datasource.reactive.url",
                postgres.url(database),
                "quarkus.datasource.jdbc.url",
                "jdbc:" + postgres.url(database),
                "quarkus.datasource.username",
                Postgres.USER,
                "quarkus.datasource.password",
                Postgres.USER,
                "kafka.bootstrap.servers",
                setting("kafka.bootstrap.servers"),
                "quarkus.oidc.auth-server-url",
                setting("quarkus.oidc.auth-server-url"));
    }

    /** The reference: the bare reactive client doing the same select and insert on this database. */
    public Running bare(String database) throws IOException, InterruptedException {
        int port = freePort();
        URI base = URI.create("http://" + HOST + ":" + port);
        List<String> program = List.of(
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port),
                postgres.url(database));
        return new Running(base, JavaProcess.start("bare", program, Map.of(), base.resolve("/ready")));
    }

    /** How the bare client reaches this database. */
    public PgConnectOptions reactive(String database) {
        return BareServer.options(postgres.url(database));
    }

    private String setting(String name) {
        return platform.getOrDefault(name, "");
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
