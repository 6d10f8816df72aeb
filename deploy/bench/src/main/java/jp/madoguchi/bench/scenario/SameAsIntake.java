package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.EnrolleeIndex;
import jp.madoguchi.bench.subject.Fact;
import jp.madoguchi.bench.subject.HeldVisits;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.testing.population.Population;

/**
 * 取り込みとの照合: what COPY writes is what the service itself writes when it is told of the same people and visits, byte for
 * byte, shown on the first thousand. Otherwise nothing is measured.
 */
final class SameAsIntake {
    private static final long SAMPLE = 1_000;
    private static final int PATIENCE_SECONDS = 120;

    private final Setting setting;
    private final String database;

    SameAsIntake(Setting setting, String database) {
        this.setting = setting;
        this.database = database;
    }

    /** Brings the people, after the first of them came through the service. */
    void fillUnlessThere(Population population) throws IOException, SQLException, InterruptedException {
        var index = new EnrolleeIndex(setting.bench().postgres(), database, population);
        if (index.isFilled()) {
            return;
        }
        long sample = Math.min(SAMPLE, population.people());
        Stream<Fact> facts = LongStream.range(0, sample)
                .mapToObj(number -> Fact.of(population.citizen(number).state(EnrolleeIndex.VERSION)));
        setting.bench().topics().send(EventType.COVERAGE_STATE_CHANGED, EnrolleeIndex.SAID_AT, facts);
        await("enrollee", sample);
        keep("enrollee");
        keep("enrollee_number");
        index.clear();
        index.fill();
        compare("enrollee", "person_id");
        compare("enrollee_number", "person_id");
    }

    /** Shows that the visits are as the service would hold them, and leaves none. */
    void compare(HeldVisits visits) throws IOException, SQLException, InterruptedException {
        visits.clear();
        Stream<Fact> facts = LongStream.range(0, SAMPLE).mapToObj(number -> Fact.of(visits.visit(number)));
        setting.bench().topics().send(EventType.VISIT_RECORDED, EnrolleeIndex.SAID_AT, facts);
        await("held_visit", SAMPLE);
        keep("held_visit");
        visits.copy(SAMPLE);
        compare("held_visit", "visit_id");
        visits.clear();
    }

    private void await(String table, long rows) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (number("select count(*) from " + table) < rows) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the service has not taken the sample of " + table);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void keep(String table) throws SQLException {
        setting.bench()
                .postgres()
                .execute(
                        database,
                        "drop table if exists taken_" + table,
                        "create table taken_" + table + " as table " + table);
    }

    private void compare(String table, String id) throws SQLException {
        long taken = number("select count(*) from taken_" + table);
        long same = number("""
                select count(*) from (table taken_%1$s intersect all
                    select t.* from %1$s t where t.%2$s in (select %2$s from taken_%1$s)) same
                """.formatted(table, id));
        if (same != taken) {
            throw new IllegalStateException(
                    "COPY and the service write the same %d of %d rows of %s".formatted(same, taken, table));
        }
        setting.table().note("%s: %,d rows of the service and of COPY are the same".formatted(table, taken));
        setting.bench().postgres().execute(database, "drop table taken_" + table);
    }

    private long number(String sql) throws SQLException {
        return setting.bench().postgres().number(database, sql);
    }
}
