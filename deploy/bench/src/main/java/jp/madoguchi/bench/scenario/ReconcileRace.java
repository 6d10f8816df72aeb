package jp.madoguchi.bench.scenario;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Cpu;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.HeldVisits;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.testing.population.Population;

/**
 * 事後確認 (T9, B1, B2): held visits are checked by the runs of the clinics, a hundredth, a tenth and all of what the
 * plan feeds. The part in which people are looked up stands beside PostgreSQL's own join of the same questions, the
 * better of one before and one after.
 */
public final class ReconcileRace {
    private static final int CLINICS = 20;
    private static final int PARTS = 10;
    private static final String COUNTED = "select count(*), sum(length(e.facts)) ";
    private static final String ROWS = "select a.visit_id, e.person_id, e.version, e.facts ";
    private static final String BY_NAME = """
            from %s a join enrollee e on e.name_fingerprint = a.fingerprint
                and e.name_key = a.key and e.birth_date = a.birth_date and e.sex = a.sex
            """.formatted(HeldVisits.ASKED_BY_NAME);
    private static final String BY_NUMBER = """
            from %s a
                join enrollee_number n on n.insurer_number = a.insurer_number and n.number = a.number
                    and n.symbol = a.symbol
                join enrollee e on e.person_id = n.person_id
            """.formatted(HeldVisits.ASKED_BY_NUMBER);

    private final Setting setting;
    private final long[] sizes;

    public ReconcileRace(Setting setting) {
        this.setting = setting;
        long all = setting.plan().fed();
        this.sizes = LongStream.of(all / PARTS / PARTS, all / PARTS, all)
                .filter(size -> size > 0)
                .toArray();
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        Population people = OutageSubjects.large(setting);
        try (Bench.Running service = OutageSubjects.filled(setting, OutageSubjects.LARGE, people)) {
            var visits = new HeldVisits(setting.bench().postgres(), OutageSubjects.LARGE, people, CLINICS);
            new SameAsIntake(setting, OutageSubjects.LARGE).compare(visits);
            reconciled(service, visits, sizes[0]);
            List<Reconciled> passes = new ArrayList<>();
            for (int i = 0; i < setting.plan().pairs(); i++) {
                for (long size : LongStream.of(sizes).limit(sizes.length - 1L).toArray()) {
                    passes.add(reconciled(service, visits, size));
                }
            }
            passes.add(reconciled(service, visits, sizes[sizes.length - 1]));
            visits.clear();
            tell(passes, people.people());
            Told.resources(setting.table(), "outage-service in these", service.process());
        }
    }

    private Reconciled reconciled(Bench.Running service, HeldVisits visits, long size)
            throws IOException, InterruptedException, SQLException {
        var runs = new Runs(setting, service.base(), OutageSubjects.LARGE, CLINICS);
        visits.copy(size);
        Duration before = join();
        long facts = setting.bench().topics().taken(Topic.OUTAGE);
        double lookedUp = runs.lookedUp();
        long cpu = cpu(service);
        long start = System.nanoTime();
        runs.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long micros = cpu(service) - cpu;
        lookedUp = runs.lookedUp() - lookedUp;
        Duration after = join();
        Duration fetched = fetch();
        Reconciled pass = new Reconciled(
                size,
                took,
                lookedUp,
                before.compareTo(after) < 0 ? before : after,
                fetched,
                number("select count(*) from held_visit where result is not null"),
                setting.bench().topics().taken(Topic.OUTAGE) - facts,
                (double) micros / size,
                service.process().liveHeap());
        setting.table().note("reconcile: " + pass);
        return pass;
    }

    private Duration join() throws SQLException {
        long start = System.nanoTime();
        setting.bench().postgres().execute(OutageSubjects.LARGE, COUNTED + BY_NAME, COUNTED + BY_NUMBER);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Duration fetch() throws SQLException {
        long start = System.nanoTime();
        setting.bench().postgres().fetch(OutageSubjects.LARGE, ROWS + BY_NAME, ROWS + BY_NUMBER);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long cpu(Bench.Running service) throws IOException {
        return Cpu.micros(
                List.of(service.process().pid(), setting.bench().postgres().pid()));
    }

    private long number(String sql) throws SQLException {
        return setting.bench().postgres().number(OutageSubjects.LARGE, sql);
    }

    private void tell(List<Reconciled> passes, long people) {
        var table = setting.table();
        Reconciled most = passes.get(passes.size() - 1);
        String what = "%,d held visits, %,d people: ".formatted(most.visits(), people);
        table.line(
                "T9", what + "looked up", "%.0f/s of one core".formatted(most.lookedUpPerSecond()), "≥ 10000/s a core");
        table.ratio(
                "T9",
                "the same and fewer, of PostgreSQL's own join",
                passes.stream()
                        .map(pass -> pass.lookedUpPerSecond() / pass.joinedPerSecond())
                        .toList(),
                "≥ 0.40 (aim 0.60)");
        table.ratio(
                "T9",
                "the same, of the same join with its rows fetched",
                passes.stream()
                        .map(pass -> pass.lookedUpPerSecond() / pass.fetchedPerSecond())
                        .toList(),
                "reported");
        table.line("B1", what + "with effect, audit and event", "%.0f/s".formatted(most.perSecond()), "≥ 3000/s");
        table.line("B2", "time of ten times as many: " + eachSize("%,d", size -> size), times(passes), "≤ 11 each");
        boolean none = passes.stream().allMatch(pass -> pass.decided() == pass.facts());
        table.line(
                "rec.",
                "visits / decided / facts on outage.v1",
                "%,d / %,d / %,d".formatted(most.visits(), most.decided(), most.facts()),
                none ? "no loss" : "LOSS");
        table.line(
                "rec.",
                "heap that is left after each size",
                eachSize("%d MiB", size -> last(passes, size).heap()),
                "flat");
        table.remark(
                "T9",
                "one turn is taken at a time, so what is looked up keeps at most one core busy; the join only counts"
                        + " what it finds, the service reads every row of it.");
    }

    /** The last pass of each size beside that of the size below: the first ones still compile. */
    private String times(List<Reconciled> passes) {
        return IntStream.range(1, sizes.length)
                .mapToObj(i -> "%.1f"
                        .formatted(last(passes, sizes[i]).seconds()
                                / last(passes, sizes[i - 1]).seconds()))
                .collect(joining(", "));
    }

    private String eachSize(String format, LongUnaryOperator figure) {
        return LongStream.of(sizes)
                .mapToObj(size -> format.formatted(figure.applyAsLong(size)))
                .collect(joining(", "));
    }

    private static Reconciled last(List<Reconciled> passes, long size) {
        return passes.stream()
                .filter(pass -> pass.visits() == size)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("nothing of this size"));
    }
}
