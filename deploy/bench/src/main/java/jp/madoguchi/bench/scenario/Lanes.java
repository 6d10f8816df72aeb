package jp.madoguchi.bench.scenario;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.Insured;

/**
 * 車線 (T32): live checks at the national peak while tomorrow's bookings are asked for in their own lane, beside the same
 * checks alone, A B A B.
 */
public final class Lanes {
    private static final int IN_AN_ORDER = 1_000;
    private static final int MOST_A_SECOND = 1_500;
    private static final int CLINICS = 200;
    private static final String WAITING = "select count(*) from pre_check_booking where queued";

    private final Setting setting;
    private final Questions questions;
    private final Clinics clinics = new Clinics(CLINICS, "general");
    private final Door door;
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private long ordered;
    private long lost;
    private int ranEmpty;

    public Lanes(Setting setting) {
        this.setting = setting;
        this.questions = new Questions(setting.vertx(), setting.plan().small());
        this.door = new Door(setting.vertx(), 1);
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        try (Bench.Running service = Subjects.usual(setting)) {
            Subjects.warm(setting, questions.to(service.base()));
            for (int i = 0; i < setting.plan().pairs(); i++) {
                order(service.base());
                Spent together = Spent.by(setting, service);
                Measured with = beside(service.base());
                String usedTogether = together.eachOf(asked());
                forget();
                Spent alone = Spent.by(setting, service);
                Measured without = live(service.base());
                String usedAlone = alone.eachOf(asked());
                lost += with.lost() + without.lost();
                p99.add(with.millis(99) / without.millis(99));
                setting.table()
                        .note("lanes, pair %d: with %.0f bookings/s %s, a live check and its part of the bookings %s"
                                .formatted(p99.size(), answered.get(i), with.distribution(), usedTogether));
                setting.table().note("               without " + without.distribution() + ", " + usedAlone);
            }
        } finally {
            door.close();
        }
        var table = setting.table();
        table.ratio(
                "T32",
                "live p99 at " + setting.plan().rate() + "/s, with the batch lane of without",
                p99,
                "≤ 1.5 (aim 1.2)");
        table.line("T32", "pairs whose queue of bookings ran empty too soon", Integer.toString(ranEmpty), "0");
        table.line("T32", "live checks not answered in either", Long.toString(lost), "0");
        table.ratio("T32", "bookings answered a second meanwhile", answered, "reported");
    }

    private Measured beside(URI base) throws InterruptedException, SQLException {
        var postgres = setting.bench().postgres();
        long before = postgres.number(Subjects.USUAL, WAITING);
        long start = System.nanoTime();
        Measured measured = live(base);
        long left = postgres.number(Subjects.USUAL, WAITING);
        answered.add((before - left) * 1e9 / (System.nanoTime() - start));
        ranEmpty += left == 0 ? 1 : 0;
        return measured;
    }

    /** In the warm-up, too. */
    private double asked() {
        var plan = setting.plan();
        return plan.rate() * plan.warmUp().plus(plan.length()).toSeconds();
    }

    private Measured live(URI base) throws InterruptedException, SQLException {
        return Subjects.load(setting, setting.plan().rate()).run(questions.to(base));
    }

    /** More than the lane can answer meanwhile. */
    private void order(URI base) throws InterruptedException {
        long seconds = setting.plan().warmUp().plus(setting.plan().length()).toSeconds() + 1;
        for (long i = 0; i < seconds * MOST_A_SECOND; i += IN_AN_ORDER) {
            Door.Answer answer = Waiting.on(door.send(
                    HttpMethod.POST,
                    base.resolve("/pre-checks"),
                    clinics.authorization(ordered / IN_AN_ORDER),
                    nextOrder().toBuffer()));
            if (answer.status() != 202) {
                throw new IllegalStateException("no pre-check was taken: " + answer.status());
            }
        }
    }

    private JsonObject nextOrder() {
        var bookings = new JsonArray();
        for (int i = 0; i < IN_AN_ORDER; i++) {
            bookings.add(Insured.booking(ordered % setting.plan().small(), "b" + ordered));
            ordered++;
        }
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
        return new JsonObject().put("visitDate", tomorrow.toString()).put("bookings", bookings);
    }

    /** So that nothing is left to do in the lane, not even looking over what was answered. */
    private void forget() throws SQLException {
        setting.bench()
                .postgres()
                .execute(Subjects.USUAL, "delete from pre_check_booking", "analyze pre_check_booking");
    }
}
