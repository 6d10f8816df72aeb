package jp.madoguchi.bench.scenario;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.EnrolleeIndex;
import jp.madoguchi.bench.subject.Fact;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.testing.population.Population;

/**
 * 索引の作り直し: the index of {@code outage-service} is made from what stands on the registry's topic, first from nothing,
 * then again while clinics search.
 */
public final class RebuildPace {
    private static final String REBUILT = "outage_rebuilt";
    private static final String REBUILD = "reb.";
    private static final int SEARCHES_A_SECOND = 100;
    private static final int ACCEPTED = 202;
    private static final String MINE =
            "select count(*) from enrollee where said_at = timestamptz '" + EnrolleeIndex.SAID_AT + "'";

    private final Setting setting;

    public RebuildPace(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        Population people = OutageSubjects.fed(setting);
        setting.bench()
                .topics()
                .send(
                        EventType.COVERAGE_STATE_CHANGED,
                        EnrolleeIndex.SAID_AT,
                        LongStream.range(0, people.people())
                                .mapToObj(
                                        number -> Fact.of(people.citizen(number).state(EnrolleeIndex.VERSION))));
        setting.bench().postgres().create(REBUILT);
        try (Bench.Running service = OutageSubjects.empty(setting, REBUILT)) {
            Duration first = rebuilt(service.base());
            setting.table().note("rebuild from nothing, and still compiled: %.1f s".formatted(first.toNanos() / 1e9));
            List<Duration> again = new ArrayList<>();
            List<Measured> meanwhile = new ArrayList<>();
            for (int i = 0; i < setting.plan().pairs(); i++) {
                CompletableFuture<Measured> searches = searches(service.base(), people, first);
                again.add(rebuilt(service.base()));
                meanwhile.add(Waiting.on(searches));
            }
            tell(people.people(), again, meanwhile);
            new IndexBytes(setting, REBUILT, number("select count(*) from enrollee")).tell("by a rebuild");
            Told.resources(setting.table(), "outage-service in these", service.process());
        }
        setting.bench().postgres().drop(REBUILT);
    }

    /** One command, and how long until the new index serves. */
    private Duration rebuilt(URI base) throws InterruptedException, SQLException {
        Door door = new Door(setting.vertx(), 1);
        try {
            setting.bench().postgres().execute(REBUILT, "checkpoint");
            long start = System.nanoTime();
            Door.Answer begun = Waiting.on(
                    door.send(HttpMethod.POST, base.resolve("/index/rebuilds"), Clinics.operator(), Buffer.buffer()));
            if (begun.status() != ACCEPTED) {
                throw new IllegalStateException("a rebuild was answered with " + begun.status());
            }
            while (number("select count(*) from index_rebuild where state = 'RUNNING'") > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            door.close();
        }
    }

    /** Searches for about as long as the rebuild before took. */
    private CompletableFuture<Measured> searches(URI base, Population people, Duration length) {
        var searches = new Searches(people, OutageSubjects.today(), SEARCHES_A_SECOND);
        var questions = new LookupQuestions(setting.vertx(), searches);
        return new OpenLoop(setting.vertx(), SEARCHES_A_SECOND, Duration.ZERO, length.plusSeconds(1))
                .begin(questions.to(base))
                .whenComplete((measured, failed) -> questions.close());
    }

    private void tell(long people, List<Duration> again, List<Measured> meanwhile) throws SQLException {
        double seconds = again.stream()
                .mapToDouble(took -> took.toNanos() / 1e9)
                .sorted()
                .toArray()[again.size() / 2];
        long done = number("select count(*) from index_rebuild where state = 'DONE'");
        var table = setting.table();
        table.line(
                REBUILD,
                "index rebuilt from the topic, %,d people".formatted(people),
                "%.0f coverages/s, %.0f people/s"
                        .formatted(number("select count(*) from enrollee_number") / seconds, people / seconds),
                "≥ 20000 coverages/s");
        table.line(
                REBUILD,
                "people on the topic / in the index; rebuilds done",
                "%,d / %,d; %d of %d".formatted(people, number(MINE), done, again.size() + 1),
                number(MINE) == people ? "no loss" : "LOSS");
        table.line(
                REBUILD,
                "lookups meanwhile at " + SEARCHES_A_SECOND + "/s: worst p99; not answered",
                "%.0f ms; %d"
                        .formatted(
                                meanwhile.stream()
                                        .mapToDouble(searches -> searches.millis(99))
                                        .max()
                                        .orElse(0),
                                meanwhile.stream().mapToLong(Measured::lost).sum()),
                "0 not answered");
        for (int i = 0; i < again.size(); i++) {
            table.note("rebuild %d: %.1f s; lookups meanwhile %s"
                    .formatted(
                            i + 1,
                            again.get(i).toNanos() / 1e9,
                            meanwhile.get(i).distribution()));
        }
    }

    private long number(String sql) throws SQLException {
        return setting.bench().postgres().number(REBUILT, sql);
    }
}
