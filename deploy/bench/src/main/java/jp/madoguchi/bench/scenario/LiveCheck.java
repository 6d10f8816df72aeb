package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Capacity;
import jp.madoguchi.bench.load.Cpu;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Bench;

/**
 * 資格確認一件 (T1–T5): a check with token, rules, audit and event beside the bare client doing the same select and insert.
 * Throughput by a closed load in pairs A B A B; latency by an open one at the national peak and at three times that.
 */
public final class LiveCheck {
    private static final int AT_A_TIME = 64;

    private final Setting setting;
    private final Questions questions;
    private final List<Double> withoutToken = new ArrayList<>();
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    public LiveCheck(Setting setting) {
        this.setting = setting;
        this.questions = new Questions(setting.vertx(), setting.plan().small());
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = Subjects.usual(setting)) {
            Shot checks = questions.to(service.base());
            try (Bench.Running bare = setting.bench().bare(Subjects.USUAL)) {
                for (int i = 0; i < setting.plan().pairs(); i++) {
                    pair(service, bare);
                }
            }
            tellPairs();
            latency("T4", setting.plan().rate(), "≤ 10 ms (aim 5)", checks);
            latency("T5", 3 * setting.plan().rate(), "≤ 30 ms (aim 15)", checks);
            Told.resources(setting.table(), "eligibility-service in these", service.process());
        }
    }

    private void pair(Bench.Running service, Bench.Running bare) throws InterruptedException, IOException {
        var signIn = new SignIn(questions, service.base());
        Ran a = ran(service, questions.to(service.base()));
        Ran b = ran(bare, questions.to(bare.base()));
        Ran forbidden = ran(service, signIn.forbidden());
        Ran stranger = ran(service, signIn.stranger());
        double alone = a.perSecondWithout(forbidden, stranger);
        throughput.add(a.perSecond() / b.perSecond());
        cpu.add(a.cpuMicros() / b.cpuMicros());
        withoutToken.add(alone / b.perSecond());
        setting.table()
                .note("live, pair %d: service %s, bare %s; 403 %s, 401 %s; service without the difference %.0f/s"
                        .formatted(throughput.size(), a, b, forbidden, stranger, alone));
        setting.table().note("  service " + a.measured().distribution());
        setting.table().note("  bare    " + b.measured().distribution());
    }

    private void tellPairs() {
        var table = setting.table();
        table.ratio(
                "T1", "live check without sign-in, throughput of the bare client's", withoutToken, "≥ 0.80 (aim 0.95)");
        table.remark("T1", SignIn.REMARK);
        table.ratio("T2", "live check, throughput of the bare client's", throughput, "≥ 0.40 (aim 0.60)");
        table.ratio("T3", "live check, CPU-µs a request of the bare client's", cpu, "≤ 2.0 (aim 1.3)");
        table.remark(
                "T2, T3",
                AT_A_TIME + " requests at a time. CPU of the program and of all PostgreSQL; the load itself and Kafka"
                        + " run beside them on the same cores and take their part of the throughput of both.");
    }

    private Ran ran(Bench.Running running, Shot shot) throws InterruptedException, IOException {
        List<Long> processes =
                List.of(running.process().pid(), setting.bench().postgres().pid());
        new Capacity(setting.vertx(), AT_A_TIME, setting.plan().warmUp(), Duration.ZERO).run(shot);
        long before = Cpu.micros(processes);
        Measured measured = new Capacity(
                        setting.vertx(),
                        AT_A_TIME,
                        Duration.ZERO,
                        setting.plan().length())
                .run(shot);
        long used = Cpu.micros(processes) - before;
        return new Ran(measured, (double) used / Math.max(1, measured.latency().getTotalCount()));
    }

    private void latency(String target, int rate, String bound, Shot shot) throws InterruptedException {
        Measured measured = new OpenLoop(
                        setting.vertx(),
                        rate,
                        setting.plan().warmUp(),
                        setting.plan().length())
                .run(shot);
        setting.table().line(target, "live check, p99 at " + rate + "/s", measured.figure(99), bound);
        setting.table().note("live at " + rate + "/s: " + measured.distribution());
    }

    /** 一回. */
    private record Ran(Measured measured, double cpuMicros) {
        double perSecond() {
            return measured.throughput();
        }

        /** Every core is busy in all three, so what a request takes of the machine is the time from one to the next. */
        double perSecondWithout(Ran with, Ran without) {
            double difference = Math.max(0, 1 / with.perSecond() - 1 / without.perSecond());
            return 1 / (1 / perSecond() - difference);
        }

        @Override
        public String toString() {
            return "%.0f/s %.0f CPU-µs".formatted(perSecond(), cpuMicros);
        }
    }
}
