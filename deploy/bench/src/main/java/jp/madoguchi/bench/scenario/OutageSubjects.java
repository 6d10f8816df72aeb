package jp.madoguchi.bench.scenario;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.population.Population;

/** 計測の相手: {@code outage-service} on an index that is filled, with a running grant for every clinic. */
final class OutageSubjects {
    /** The database of as many people as the plan has. */
    static final String LARGE = "outage_large";
    /** The database of a tenth of them, a hundred thousand at most. */
    static final String SMALL = "outage_small";

    /** How many clinics search: so many that none has searched more within the hour than one would. */
    static final int CLINICS = 500;

    private static final long SEED = 20_261_121;
    private static final int TIMES_SMALLER = 10;
    private static final int PATIENCE_SECONDS = 60;
    private static final int CREATED = 201;
    private static final int OK = 200;

    /** Its limits would stop the load after thirty searches; its runs begin at once. */
    private static final Map<String, String> SETTINGS = Map.of(
            "outage.lookup.most-a-minute", "100000000",
            "outage.lookup.most-an-hour", "100000000",
            "outage.reconciliation.turn-every", "50ms");

    private OutageSubjects() {}

    static Population large(Setting setting) {
        return Population.of(SEED, setting.plan().large());
    }

    /** As many as the plan feeds. */
    static Population fed(Setting setting) {
        return Population.of(SEED, setting.plan().fed());
    }

    static Population small(Setting setting) {
        return Population.of(
                SEED, Math.min(setting.plan().small(), setting.plan().large() / TIMES_SMALLER));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    /** Starts it with these people, who are brought unless they are there. */
    static Bench.Running filled(Setting setting, String database, Population population)
            throws IOException, InterruptedException, SQLException {
        Bench.Running service = started(setting, database);
        new SameAsIntake(setting, database).fillUnlessThere(population);
        open(setting, service.base());
        return service;
    }

    /** Starts it with nobody in a database that is not there yet. */
    static Bench.Running empty(Setting setting, String database)
            throws IOException, InterruptedException, SQLException {
        Bench.Running service = started(setting, database);
        open(setting, service.base());
        return service;
    }

    private static Bench.Running started(Setting setting, String database)
            throws IOException, InterruptedException, SQLException {
        setting.bench().postgres().createUnlessThere(database);
        return setting.bench().outage(database, SETTINGS);
    }

    private static void open(Setting setting, URI base) throws InterruptedException {
        Door door = new Door(setting.vertx(), 1);
        try {
            JsonObject list = new JsonObject()
                    .put(
                            "institutions",
                            new JsonArray(IntStream.range(0, CLINICS)
                                    .mapToObj(Clinics::code)
                                    .toList()))
                    .put("from", today().toString())
                    .put("until", today().plusDays(2).toString())
                    .put("reason", "計測");
            Door.Answer opened = Waiting.on(door.send(
                    HttpMethod.POST, base.resolve("/grants/list"), Clinics.implementingBody(), list.toBuffer()));
            if (opened.status() != CREATED) {
                throw new IllegalStateException("no grants: " + opened.status() + " " + opened.body());
            }
            awaitCaughtUp(door, base);
        } finally {
            door.close();
        }
    }

    /** Until then the service does not say that somebody is not there. */
    private static void awaitCaughtUp(Door door, URI base) throws InterruptedException {
        Buffer nobody = new Search("計測 不在", null, LocalDate.of(1900, 1, 1), Sex.MALE, "東京都", null, today())
                .json()
                .toBuffer();
        String clinic = new Clinics(1, "medical-viewer").authorization(0);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Waiting.on(door.send(HttpMethod.POST, base.resolve("/lookups"), clinic, nobody))
                        .status()
                != OK) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the index has not caught up");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
