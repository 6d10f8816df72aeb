package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.contracts.event.Topic;

/**
 * 端末の入口: five hundred gateways at once on one instance, each with its stream down open, together more than three
 * thousand entries a second up, and clinics that check meanwhile. In the middle every gateway is told something.
 * Afterwards what was acknowledged is counted in the database and on the topic: none may be missing.
 */
public final class Uplink {
    private static final int GATEWAYS = 500;
    private static final int ENTRIES_A_SECOND = 3_200;
    private static final int BATCH = 20;
    private static final int PART_OF_THE_PEAK = 10;
    private static final String UP = "up";
    private static final String REPORTED = "reported";

    private final Setting setting;
    private final Clinics clinics = new Clinics(GATEWAYS, "gateway");

    public Uplink(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = Subjects.usual(setting)) {
            long kept = kept();
            long sent = setting.bench().topics().taken(Topic.DESK);
            var down = new Streams(setting.vertx(), clinics, GATEWAYS);
            down.listen(service.base());
            var up = new Gateways(setting.vertx(), clinics, GATEWAYS, BATCH, service.base());
            Spent spent = Spent.by(setting, service);
            Measured checks = load(service, up, down);
            up.settle();
            setting.table()
                    .note("uplink, with %d live checks/s beside it: %s"
                            .formatted(checksASecond(), spent.eachOf((double) up.acknowledged())));
            Published.await(setting, Subjects.USUAL);
            down.awaitAll();
            tellKept(up, kept() - kept, setting.bench().topics().taken(Topic.DESK) - sent);
            setting.table().line(UP, "a notice to each gateway, meanwhile", down.figure(), "all " + GATEWAYS);
            setting.table()
                    .line(UP, "live checks meanwhile, p99 at " + checksASecond() + "/s", checks.figure(99), REPORTED);
            Told.resources(setting.table(), "eligibility-service with " + GATEWAYS + " gateways", service.process());
            up.close();
            down.close();
        }
    }

    private Measured load(Bench.Running service, Gateways up, Streams down) throws InterruptedException, SQLException {
        var plan = setting.plan();
        var questions = new Questions(setting.vertx(), plan.small());
        Subjects.warm(setting, questions.to(service.base()));
        CompletableFuture<Measured> live =
                Subjects.load(setting, checksASecond()).begin(questions.to(service.base()));
        CompletableFuture<Measured> batches =
                Subjects.load(setting, ENTRIES_A_SECOND / BATCH).begin(number -> up.send());
        TimeUnit.MILLISECONDS.sleep(
                plan.warmUp().plus(plan.length().dividedBy(2)).toMillis());
        down.tell(setting.bench().topics());
        tellRate(Waiting.on(batches));
        return Waiting.on(live);
    }

    private int checksASecond() {
        return Math.max(1, setting.plan().rate() / PART_OF_THE_PEAK);
    }

    private void tellRate(Measured batches) {
        setting.table()
                .line(
                        UP,
                        GATEWAYS + " gateways, both directions open, acknowledged",
                        "%.0f entries/s".formatted(batches.throughput() * BATCH),
                        "≥ 3000 entries/s");
        setting.table().line(UP, "acknowledgement of a batch of " + BATCH + ", p99", batches.figure(99), REPORTED);
        setting.table().note("uplink, batches: " + batches.distribution());
    }

    private void tellKept(Gateways up, long inDatabase, long onTopic) {
        boolean none = up.acknowledged() == inDatabase && inDatabase == onTopic && up.refused() == 0;
        setting.table()
                .line(
                        UP,
                        "entries acknowledged / in the database / on desk.v1",
                        "%d / %d / %d".formatted(up.acknowledged(), inDatabase, onTopic),
                        none ? "no loss" : "LOSS");
    }

    private long kept() throws SQLException {
        return number("select count(*) from gateway_entry where refusal is null");
    }

    private long number(String sql) throws SQLException {
        return setting.bench().postgres().number(Subjects.USUAL, sql);
    }
}
