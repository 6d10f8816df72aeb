package jp.madoguchi.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.SelfProof;
import jp.madoguchi.bench.scenario.Calibration;
import jp.madoguchi.bench.scenario.Edge;
import jp.madoguchi.bench.scenario.Lanes;
import jp.madoguchi.bench.scenario.LiveCheck;
import jp.madoguchi.bench.scenario.LookupRace;
import jp.madoguchi.bench.scenario.RebuildPace;
import jp.madoguchi.bench.scenario.ReconcileRace;
import jp.madoguchi.bench.scenario.RegistryFeed;
import jp.madoguchi.bench.scenario.RegistrySize;
import jp.madoguchi.bench.scenario.Staleness;
import jp.madoguchi.bench.scenario.Storm;
import jp.madoguchi.bench.scenario.Uplink;
import jp.madoguchi.bench.subject.Bench;

/** 入口: the program behind {@code deploy/bench/run}. */
public final class Main {
    private static final Path RESULTS = Path.of("deploy/bench/target/results.md");
    private static final double ONE_SECOND = 1_000;

    private Main() {}

    /** Measures what is named, or everything. */
    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Brokers and event loops run on threads that would keep a failed run alive.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace(out);
            System.exit(1);
        });
        Arguments arguments = Arguments.of(words);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var table = new Table(out);
        prove(vertx, table);
        Bench bench = Bench.start(Path.of("").toAbsolutePath(), arguments.profiled());
        try {
            measure(arguments, new Setting(vertx, bench, arguments.plan(), table));
        } finally {
            table.whole(machine(arguments, bench), RESULTS);
        }
        System.exit(0);
    }

    private static void measure(Arguments arguments, Setting setting)
            throws IOException, InterruptedException, SQLException {
        new Calibration(setting).measure();
        if (arguments.wants("live")) {
            new LiveCheck(setting).measure();
        }
        if (arguments.wants("registry")) {
            new RegistryFeed(setting).measure();
            new RegistrySize(setting).measure();
        }
        if (arguments.wants("lanes")) {
            new Lanes(setting).measure();
        }
        if (arguments.wants("staleness")) {
            new Staleness(setting).measure();
        }
        if (arguments.wants("uplink")) {
            new Uplink(setting).measure();
        }
        if (arguments.wants("storm")) {
            new Storm(setting).measure();
        }
        if (arguments.wants("edge")) {
            new Edge(setting).measure();
        }
        measureOutage(arguments, setting);
    }

    private static void measureOutage(Arguments arguments, Setting setting)
            throws IOException, InterruptedException, SQLException {
        if (arguments.wants("lookup")) {
            new LookupRace(setting).measure();
        }
        if (arguments.wants("reconcile")) {
            new ReconcileRace(setting).measure();
        }
        if (arguments.wants("rebuild")) {
            new RebuildPace(setting).measure();
        }
    }

    private static String machine(Arguments arguments, Bench bench) throws SQLException {
        return "`deploy/bench/run %s` on %s: %d cores for the measured, the load and Kafka, Java %s, %s (%s); %s"
                .formatted(
                        String.join(" ", arguments.words()),
                        ZonedDateTime.now(ZoneId.systemDefault())
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        "PostgreSQL " + bench.postgres().version(),
                        "fsync and synchronous_commit on",
                        arguments.plan().told());
    }

    private static void prove(Vertx vertx, Table table) throws InterruptedException {
        Measured stalled = new SelfProof(vertx).measure();
        table.line(
                "§8.6",
                "the generator, on a server that stalls for 2 s",
                "p99 %.0f ms".formatted(stalled.millis(99)),
                "> 1 s");
        if (stalled.millis(99) <= ONE_SECOND) {
            throw new IllegalStateException("this generator hides a stall and is not used");
        }
    }
}
