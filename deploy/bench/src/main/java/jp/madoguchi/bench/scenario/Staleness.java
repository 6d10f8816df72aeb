package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.Insured;
import jp.madoguchi.contracts.event.Topic;
import org.HdrHistogram.Histogram;

/**
 * 新しさ (T31): how long after the acknowledgement of a new coverage a check shows it, and its events can be consumed,
 * while the whole country asks.
 */
public final class Staleness {
    private static final int REGISTRATIONS_A_SECOND = 20;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final String BOUND = "p99 ≤ 2 s (aim 0.5)";

    private final Setting setting;
    private final Door door;
    private final Clinics clinics = new Clinics(1, "general");
    private final String insurer = Clinics.insurer();
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private final Histogram shown = Heard.histogram();
    private long acknowledged;

    public Staleness(Setting setting) {
        this.setting = setting;
        this.door = new Door(setting.vertx(), REGISTRATIONS_A_SECOND);
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        var plan = setting.plan();
        try (Bench.Running service = Subjects.usual(setting);
                Heard state = new Heard(setting.bench().topics().listener(Topic.COVERAGE_STATE));
                Heard registry = new Heard(setting.bench().topics().listener(Topic.REGISTRY))) {
            var checks = Subjects.load(setting, plan.rate());
            Shot questions = new Questions(setting.vertx(), plan.small()).to(service.base());
            Subjects.warm(setting, questions);
            CompletableFuture<Measured> live = checks.begin(questions);
            Measured registered = Subjects.load(setting, REGISTRATIONS_A_SECOND)
                    .run(number -> register(service.base(), number, state, registry));
            setting.table()
                    .note("staleness, live checks meanwhile: "
                            + Waiting.on(live).distribution());
            setting.table().note("staleness, registrations: " + registered.distribution());
            tell("a check shows it", shown);
            tell("coverage.state.v1", state.later());
            tell("registry.v1", registry.later());
        } finally {
            door.close();
        }
    }

    private void tell(String what, Histogram later) {
        String missing =
                later.getTotalCount() == acknowledged ? "" : ", " + (acknowledged - later.getTotalCount()) + " NEVER";
        setting.table()
                .line(
                        "T31",
                        "registered to: " + what,
                        "p50 %.0f ms, p99 %.0f ms%s"
                                .formatted(
                                        later.getValueAtPercentile(50) / 1e3,
                                        later.getValueAtPercentile(99) / 1e3,
                                        missing),
                        BOUND);
    }

    private Future<Integer> register(URI base, long number, Heard... heard) {
        long person = setting.plan().small() + number;
        boolean counts =
                number >= REGISTRATIONS_A_SECOND * setting.plan().warmUp().toMillis() / 1000;
        return door.send(
                        HttpMethod.POST,
                        base.resolve("/registry/persons"),
                        insurer,
                        Insured.record(person).toBuffer())
                .compose(answer -> {
                    long at = System.nanoTime();
                    if (answer.status() != CREATED) {
                        return Future.succeededFuture(answer.status());
                    }
                    if (!counts) {
                        return untilShown(base, person);
                    }
                    acknowledged++;
                    String id = answer.body().toJsonObject().getString("personId");
                    for (Heard topic : heard) {
                        topic.expect(id, at);
                    }
                    return untilShown(base, person)
                            .onSuccess(
                                    status -> shown.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - at)));
                });
    }

    private Future<Integer> untilShown(URI base, long person) {
        return door.send(
                        HttpMethod.POST,
                        base.resolve("/eligibility/checks"),
                        clinics.authorization(0),
                        Insured.question(person, day).toBuffer())
                .compose(answer -> {
                    if (answer.status() != OK) {
                        return Future.failedFuture("a check was answered with " + answer.status());
                    }
                    return isShown(answer.body().toJsonObject())
                            ? Future.succeededFuture(OK)
                            : untilShown(base, person);
                });
    }

    private static boolean isShown(JsonObject answer) {
        return "VALID".equals(answer.getString("validity"));
    }
}
