package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Copied;
import jp.madoguchi.bench.subject.Insured;
import jp.madoguchi.bench.subject.JavaProcess;

/**
 * 一括登録: an insurer's feed through the service beside COPY of the very rows it wrote into the same tables with the same
 * indexes and keys, each into an empty database, A B A B.
 */
public final class RegistryFeed {
    private static final String EMPTY = "registry_empty";
    private static final String FED = "registry_fed";
    private static final String COPIED = "registry_copied";
    private static final String INSURER = "insert into insurer (number, name, kind, updated_at) values ('"
            + Insured.INSURER + "', '計測健康保険組合', 'EMPLOYEES', now())";

    private final Setting setting;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> keeping = new ArrayList<>();

    public RegistryFeed(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        var postgres = setting.bench().postgres();
        postgres.create(EMPTY);
        setting.bench().eligibility(EMPTY).close();
        postgres.createLike(FED, EMPTY);
        try (Bench.Running service = setting.bench().eligibility(FED)) {
            // Compiled once, as a service is that does not start with every feed; what this brings is thrown away.
            feed(service, Math.max(1, setting.plan().fed() / 10));
            for (int i = 0; i < setting.plan().pairs(); i++) {
                pair(service);
            }
            tell(service.process());
        }
        postgres.drop(FED);
        postgres.drop(EMPTY);
    }

    private void pair(Bench.Running service) throws IOException, InterruptedException, SQLException {
        Spent feeding = Spent.by(setting, service);
        Feed.Sent sent = feed(service, setting.plan().fed());
        long end = System.nanoTime();
        Published.await(setting, FED);
        double later = (System.nanoTime() - end) / 1e9;
        String fed = feeding.eachOf((double) sent.registered());
        setting.table()
                .note("feed, pair %d: service %s, %s; on Kafka %.1f s later"
                        .formatted(ratios.size() + 1, sent, fed, later));
        try (Copied rows = Copied.from(setting.bench().postgres(), FED)) {
            ratios.add(sent.seconds() / copied("COPY", sent, rows::into));
            keeping.add(sent.seconds() / copied("COPY and facts", sent, rows::withAllElseInto));
        }
    }

    private Feed.Sent feed(Bench.Running service, long people) throws InterruptedException, SQLException {
        Published.await(setting, FED);
        setting.bench()
                .postgres()
                .execute(FED, "truncate person, coverage, record_version, outbox cascade", "checkpoint");
        var door = new Door(setting.vertx(), 1);
        try {
            return new Feed(door, people).send(service.base());
        } finally {
            door.close();
        }
    }

    /** Seconds it took to bring the rows into an empty database. */
    private double copied(String what, Feed.Sent sent, Copying way) throws IOException, SQLException {
        var postgres = setting.bench().postgres();
        postgres.createLike(COPIED, EMPTY);
        postgres.execute(COPIED, INSURER, "checkpoint");
        Spent copying = Spent.byPostgres(setting);
        double seconds = way.into(COPIED).toNanos() / 1e9;
        setting.table().note("  %s %.1f s, %s".formatted(what, seconds, copying.eachOf((double) sent.registered())));
        postgres.drop(COPIED);
        return seconds;
    }

    /** 写し方. */
    private interface Copying {
        Duration into(String database) throws SQLException;
    }

    private void tell(JavaProcess service) throws IOException, SQLException {
        long people = setting.plan().fed();
        var table = setting.table();
        Told.resources(table, "eligibility-service, fed", service);
        table.ratio("feed", "%,d coverages by NDJSON, time of COPY's".formatted(people), ratios, "≤ 3.0");
        table.ratio("feed", "the same, time of COPY's with versions and facts", keeping, "reported");
        table.line(
                "feed",
                "heap of the service, the most left after a collection; RSS",
                "%d MiB; %d MiB".formatted(service.collections().heapAfter(), service.peakMemory()),
                "heap ≤ 512 MiB (-Xmx)");
        table.line("disk", "a coverage with its person, indexes included", bytes("person", "coverage"), "reported");
        table.line(
                "disk",
                "for each, history of versions; outbox (sent, not vacuumed)",
                bytes("record_version") + "; " + bytes("outbox"),
                "reported");
        table.remark(
                "feed",
                "from the first byte sent to the last line's result, every line committed; COPY brings the same rows,"
                        + " foreign keys and all, in one transaction on the same server, without events or results; the"
                        + " second COPY brings versions and two facts a person, too, which nobody publishes.");
    }

    private String bytes(String... tables) throws SQLException {
        String sql = """
                select sum(pg_total_relation_size(part)) from unnest(array['%s']::regclass[]) whole,
                    lateral (select whole union all select inhrelid from pg_inherits where inhparent = whole) p(part)
                """.formatted(String.join("', '", tables));
        long bytes = setting.bench().postgres().number(FED, sql);
        return "%.0f B".formatted((double) bytes / setting.plan().fed());
    }
}
