package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Bench;

/**
 * 一件の遅さ (T4, T5): the tail of a check at rates that do not depend on the answers: the national peak, three times that,
 * and shares of what the service can do. Beside it, in turns, what the machine leaves to a program without rules.
 */
final class LiveTail {
    private static final String REPORTED = "reported";
    private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75, 0.9);

    private final Setting setting;
    private final Questions questions;
    private final List<Subject> subjects;

    LiveTail(Setting setting, Questions questions, Bench.Running service, Bench.Running bare, Bench.Running keeping) {
        this.setting = setting;
        this.questions = questions;
        this.subjects = List.of(
                new Subject("live check", service),
                new Subject("bare client", bare),
                new Subject("bare client with audit and facts", keeping));
    }

    /** So many times the national peak, in turns. */
    void inTurns(String target, int times, String bound) throws InterruptedException, SQLException, IOException {
        int rate = times * setting.plan().rate();
        for (int i = 0; i < setting.plan().pairs(); i++) {
            for (Subject subject : subjects) {
                subject.p99.add(atRate(subject, rate).millis(99));
            }
        }
        subjects.forEach(subject -> tell(target, subject, rate, subject == subjects.get(0) ? bound : REPORTED));
        subjects.forEach(subject -> subject.p99.clear());
    }

    /** Shares of so many a second, the service alone. */
    void atShares(double capacity) throws InterruptedException, SQLException, IOException {
        Subject service = subjects.get(0);
        for (double share : SHARES) {
            int rate = (int) Math.max(1, share * capacity);
            Measured measured = atRate(service, rate);
            String what = "live check, p50 and p99 at %.2f of that throughput, %d/s".formatted(share, rate);
            setting.table()
                    .line("§8.2", what, "%.1f and %s".formatted(measured.millis(50), measured.figure(99)), REPORTED);
        }
    }

    /** The first checks of a service that has just started, at the national peak, nothing compiled or cached yet. */
    static void cold(Setting setting, Shot checks) throws InterruptedException, SQLException {
        var plan = setting.plan();
        setting.bench().postgres().recycle();
        Measured measured = new OpenLoop(setting.vertx(), plan.rate(), Duration.ZERO, plan.length()).run(checks);
        setting.table().note("cold: " + measured.distribution());
        setting.table()
                .line(
                        "§8.4",
                        "just started, p50 and p99 of its first %d s at %d/s"
                                .formatted(plan.length().toSeconds(), plan.rate()),
                        "%.1f and %s".formatted(measured.millis(50), measured.figure(99)),
                        REPORTED);
    }

    /** What was left to be published before would be published beside the latency that is measured. */
    private Measured atRate(Subject subject, int rate) throws InterruptedException, SQLException, IOException {
        Published.await(setting, Subjects.USUAL);
        Spent spent = Spent.by(setting, subject.running);
        Measured measured = Subjects.load(setting, rate).run(questions.to(subject.running.base()));
        subject.lost += measured.lost();
        var plan = setting.plan();
        String cpu =
                spent.eachOf((double) rate * plan.warmUp().plus(plan.length()).toSeconds());
        setting.table().note("%s at %d/s: %s, %s".formatted(subject.name, rate, measured.distribution(), cpu));
        return measured;
    }

    private void tell(String target, Subject subject, int rate, String bound) {
        List<Double> sorted = subject.p99.stream().sorted().toList();
        String figure = "%.1f ms (%.1f–%.1f)%s"
                .formatted(
                        Table.median(sorted),
                        sorted.get(0),
                        sorted.get(sorted.size() - 1),
                        subject.lost == 0 ? "" : ", " + subject.lost + " NOT ANSWERED");
        setting.table().line(target, subject.name + ", p99 at " + rate + "/s", figure, bound);
    }

    /** 計られるもの. */
    private static final class Subject {
        private final String name;
        private final Bench.Running running;
        private final List<Double> p99 = new ArrayList<>();
        private long lost;

        Subject(String name, Bench.Running running) {
            this.name = name;
            this.running = running;
        }
    }
}
