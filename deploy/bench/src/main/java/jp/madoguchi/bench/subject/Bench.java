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
    /** As the launcher starts a service; the bare server gets the same. */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

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
        return service("eligibility", database, Map.of("eligibility.card-key", "for-measuring-only"));
    }

    /**
     * The packaged {@code outage-service} on this database, which it brings up to its schema, with these settings of
     * its own. It hears what comes to the topics from now on, whatever others have said or hear there.
     */
    public Running outage(String database, Map<String, String> settings) throws IOException, InterruptedException {
        String name = "outage-" + database;
        var more = new HashMap<>(settings);
        for (String channel : List.of("coverage", "registry", "desk", "gateway", "claim")) {
            more.put("mp.messaging.incoming." + channel + ".group.id", name);
        }
        for (String channel : List.of("board-desk", "board-declaration", "board-claim")) {
            more.put("mp.messaging.incoming." + channel + ".group.id", name + "-board");
        }
        topics().passOver(name);
        topics().passOver(name + "-board");
        return service("outage", database, more);
    }

    private Running service(String name, String database, Map<String, String> more)
            throws IOException, InterruptedException {
        Path packaged = repository.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(packaged)) {
            throw new IOException(packaged + " is missing; build with ./mvnw -DskipTests package");
        }
        int port = freePort();
        var settings = settings(database);
        settings.put("quarkus.http.host", HOST);
        settings.put("quarkus.http.port", Integer.toString(port));
        var environment = new HashMap<String, String>();
        settings.forEach((setting, value) -> environment.put(
                setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        String log = name + "-" + database;
        var program = new ArrayList<String>();
        program.addAll(List.of(HEAP, COLLECTOR));
        if (profiled) {
            program.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + JavaProcess.logs().resolve(log + ".jfr"));
        }
        more.forEach((setting, value) -> program.add("-D" + setting + "=" + value));
        program.addAll(List.of("-jar", packaged.toString()));
        URI base = URI.create("http://" + HOST + ":" + port);
        return new Running(base, JavaProcess.start(log, program, environment, base.resolve("/q/health/ready")));
    }

    /** Those of the parts everything runs on, sign-in included, with this database. */
    private Map<String, String> settings(String database) {
        var settings = new HashMap<>(platform);
        settings.put("quarkus.datasource.reactive.url", postgres.url(database));
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + postgres.url(database));
        settings.put("quarkus.datasource.username", Postgres.USER);
        settings.put("quarkus.datasource.password", Postgres.USER);
        return settings;
    }

    /** The reference of a check: the bare reactive client doing the same select and insert on this database. */
    public Running bare(String database) throws IOException, InterruptedException {
        return bare(BareServer.class, database);
    }

    /** The bare server on this database that also writes audit and facts. */
    public Running bareKeeping(String database) throws IOException, InterruptedException {
        return bare(BareKeeping.class, database);
    }

    /** The reference of a four-item lookup: the bare reactive client with the very statements on this database. */
    public Running bareLookups(String database) throws IOException, InterruptedException {
        return bare(BareLookups.class, database);
    }

    private Running bare(Class<?> server, String database) throws IOException, InterruptedException {
        int port = freePort();
        URI base = URI.create("http://" + HOST + ":" + port);
        List<String> program = List.of(
                HEAP,
                COLLECTOR,
                "-cp",
                System.getProperty("java.class.path"),
                server.getName(),
                Integer.toString(port),
                postgres.url(database));
        return new Running(base, JavaProcess.start("bare", program, Map.of(), base.resolve("/ready")));
    }

    /** The journal of the gateway by itself. */
    public MeasuredJournal journal() {
        return new MeasuredJournal(gateway());
    }

    /** The gateway out of its archive, unpacked there. */
    public Path unpackedGateway(Path into) throws IOException, InterruptedException {
        return EdgeGateway.unpack(gateway(), into);
    }

    /** Starts it with this journal. */
    public EdgeGateway gateway(Path unpacked, Path home, URI uplink, URI identity) throws IOException {
        return EdgeGateway.start(unpacked, home, uplink, identity, freePort());
    }

    private Path gateway() {
        return repository.resolve("reader-gateway");
    }

    /** How the bare client reaches this database. */
    public PgConnectOptions reactive(String database) {
        return Bare.options(postgres.url(database));
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
