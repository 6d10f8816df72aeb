package jp.madoguchi.bench.scenario;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Plan;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.load.Capacity;
import jp.madoguchi.bench.load.Cpu;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.target.Bench;
import jp.madoguchi.bench.target.Clinics;
import jp.madoguchi.bench.target.Insured;

/**
 * 資格確認一件 (T2–T5): a check with token, rules, audit and event beside the bare client doing the same select and
 * insert. Throughput by a closed load in pairs A B A B; latency by an open one at the national peak and at three times
 * that.
 */
public final class LiveCheck {
    private static final int AT_A_TIME = 64;
    private static final int CLINICS = 200;
    private static final int NATIONAL_PEAK = 1_100;

    private final Vertx vertx;
    private final Bench bench;
    private final Plan plan;
    private final Table table;

    public LiveCheck(Vertx vertx, Bench bench, Plan plan, Table table) {
        this.vertx = vertx;
        this.bench = bench;
        this.plan = plan;
        this.table = table;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = bench.eligibility()) {
            var insured = new Insured(bench.jdbcUrl(), plan.people());
            insured.register();
            var questions = new Questions(
                    vertx, insured, new Clinics(CLINICS, "general"), LocalDate.now(ZoneId.of("Asia/Tokyo")));
            try (Bench.Running bare = bench.bare()) {
                pairs(service, bare, questions);
            }
            latency("T4", "p99 at " + NATIONAL_PEAK + "/s", NATIONAL_PEAK, "≤ 10 ms", questions.to(service.base()));
            latency("T5", "p99 at 3300/s", 3 * NATIONAL_PEAK, "≤ 30 ms", questions.to(service.base()));
        }
    }

    private void pairs(Bench.Running service, Bench.Running bare, Questions questions)
            throws InterruptedException, IOException, SQLException {
        var throughput = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        for (int i = 0; i < plan.pairs(); i++) {
            Ran a = ran(service, questions);
            Ran b = ran(bare, questions);
            throughput.add(a.measured().throughput() / b.measured().throughput());
            cpu.add(a.cpuMicros() / b.cpuMicros());
            table.note("pair %d: service %.0f/s %.0f CPU-µs, bare %.0f/s %.0f CPU-µs"
                    .formatted(
                            i + 1,
                            a.measured().throughput(),
                            a.cpuMicros(),
                            b.measured().throughput(),
                            b.cpuMicros()));
            table.note("  service " + a.measured().distribution());
        }
        table.ratio("T2", "live check, throughput of the bare client's", throughput, "≥ 0.40 (aim 0.60)");
        table.ratio("T3", "live check, CPU-µs a request of the bare client's", cpu, "≤ 2.0 (aim 1.3)");
    }

    private Ran ran(Bench.Running running, Questions questions) throws InterruptedException, IOException, SQLException {
        List<Long> processes = List.of(running.process().pid(), bench.postgres());
        Shot shot = questions.to(running.base());
        new Capacity(vertx, AT_A_TIME, plan.warmUp(), Duration.ZERO).run(shot);
        long before = Cpu.micros(processes);
        Measured measured = new Capacity(vertx, AT_A_TIME, Duration.ZERO, plan.length()).run(shot);
        long used = Cpu.micros(processes) - before;
        return new Ran(measured, (double) used / Math.max(1, measured.latency().getTotalCount()));
    }

    private void latency(String target, String what, int rate, String bound, Shot shot) throws InterruptedException {
        Measured measured = new OpenLoop(vertx, rate, plan.warmUp(), plan.length()).run(shot);
        table.line(target, "live check, " + what, "%.1f ms".formatted(measured.millis(99)), bound);
        table.note("  " + measured.distribution());
    }

    private record Ran(Measured measured, double cpuMicros) {}
}
