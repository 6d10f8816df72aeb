package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Bench;

/**
 * 資格確認一件 (T1–T5): a check with token, rules, audit and event beside the bare client doing the same select and insert.
 * Throughput by a closed load in pairs A B A B; latency by an open one at the national peak and at three times that.
 */
public final class LiveCheck {
    private static final String REPORTED = "reported";

    private final Setting setting;
    private final Questions questions;
    private final List<Double> withoutToken = new ArrayList<>();
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> ceiling = new ArrayList<>();
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> micros = new ArrayList<>();
    private final List<Double> postgresMicros = new ArrayList<>();

    public LiveCheck(Setting setting) {
        this.setting = setting;
        this.questions = new Questions(setting.vertx(), setting.plan().small());
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = Subjects.usual(setting)) {
            Shot checks = questions.to(service.base());
            LiveTail.cold(setting, checks);
            Subjects.warm(setting, checks);
            try (Bench.Running bare = setting.bench().bare(Subjects.USUAL);
                    Bench.Running keeping = setting.bench().bareKeeping(Subjects.USUAL)) {
                Subjects.warm(setting, questions.to(bare.base()));
                Subjects.warm(setting, questions.to(keeping.base()));
                for (int i = 0; i < setting.plan().pairs(); i++) {
                    Throughput reference = pair(service, bare);
                    Throughput kept = Throughput.of(setting, keeping, questions.to(keeping.base()));
                    ceiling.add(kept.perSecond() / reference.perSecond());
                    setting.table().note("  bare with audit and facts " + kept);
                }
                tellPairs();
                var tail = new LiveTail(setting, questions, service, bare, keeping);
                tail.inTurns("T4", 1, "≤ 10 ms (aim 5)");
                tail.inTurns("T5", 3, "≤ 30 ms (aim 15)");
                tail.atShares(Table.median(perSecond));
            }
            Told.resources(setting.table(), "eligibility-service in these", service.process());
        }
    }

    private Throughput pair(Bench.Running service, Bench.Running bare) throws InterruptedException, IOException {
        var signIn = new SignIn(questions, service.base());
        Throughput a = Throughput.of(setting, service, questions.to(service.base()));
        Throughput b = Throughput.of(setting, bare, questions.to(bare.base()));
        Throughput forbidden = Throughput.of(setting, service, signIn.forbidden());
        Throughput stranger = Throughput.of(setting, service, signIn.stranger());
        double alone = a.perSecondWithout(forbidden, stranger);
        perSecond.add(a.perSecond());
        micros.add(a.cpuMicros());
        postgresMicros.add(a.postgresMicros());
        throughput.add(a.perSecond() / b.perSecond());
        cpu.add(a.cpuMicros() / b.cpuMicros());
        withoutToken.add(alone / b.perSecond());
        setting.table()
                .note("live, pair %d: service %s, bare %s; 403 %s, 401 %s; service without the difference %.0f/s"
                        .formatted(throughput.size(), a, b, forbidden, stranger, alone));
        setting.table().note("  service " + a.measured().distribution());
        setting.table().note("  bare    " + b.measured().distribution());
        return b;
    }

    private void tellPairs() {
        var table = setting.table();
        table.ratio(
                "T1", "live check without sign-in, throughput of the bare client's", withoutToken, "≥ 0.80 (aim 0.95)");
        table.remark("T1", SignIn.REMARK);
        table.ratio("T1", "the bare client that also writes audit and facts, of the bare client's", ceiling, REPORTED);
        table.ratio("T2", "live check, throughput of the bare client's", throughput, "≥ 0.40 (aim 0.60)");
        table.ratio("T3", "live check, CPU-µs a request of the bare client's", cpu, "≤ 2.0 (aim 1.3)");
        table.line(
                "T3",
                "live check, CPU-µs a request, of them PostgreSQL's",
                "%.0f, %.0f".formatted(Table.median(micros), Table.median(postgresMicros)),
                REPORTED);
        table.remark("T2, T3", Throughput.REMARK);
    }
}
