package jp.madoguchi.outage.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.application.FillIndex;
import jp.madoguchi.outage.application.IndexCoverage;
import jp.madoguchi.outage.application.IndexRebuilds;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.outage.domain.IndexRebuild;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.population.Citizen;
import jp.madoguchi.testing.population.Population;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes into the index in lots are the rows that go into it one by one, to the last column. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class BulkPutSameAsOneByOneTest {
    private static final long SEED = 31;
    private static final Population PEOPLE = Population.of(SEED, 300);
    private static final int LOT = 70;
    private static final Instant EARLIEST = Instant.parse("2026-11-20T00:00:00Z");

    @Inject
    Pool pool;

    @Inject
    IndexCoverage indexCoverage;

    @Inject
    IndexRebuilds rebuilds;

    @Inject
    FillIndex fillIndex;

    @Test
    void writesTheSameRows() throws Throwable {
        List<Said> said = said();
        for (Said one : said) {
            VertxContextSupport.subscribeAndAwait(() -> indexCoverage.apply(one.state(), one.at()));
        }
        inLots(said);

        assertEquals(PEOPLE.people(), rows("enrollee_next").size());
        assertEquals(rows("enrollee"), rows("enrollee_next"));
        assertEquals(rows("enrollee_number"), rows("enrollee_number_next"));
    }

    @AfterEach
    void leaveTheIndexAsItsTopicSays() {
        Index.rebuilt();
    }

    /** Up to three versions of each, some said twice, with another's coverages, in any order. */
    private static List<Said> said() {
        Random random = new Random(SEED);
        List<Said> said = new ArrayList<>();
        PEOPLE.citizens().forEach(citizen -> {
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                Citizen other = PEOPLE.citizen(random.nextInt((int) PEOPLE.people()));
                CoverageStateChanged state = new CoverageStateChanged(
                        citizen.personId(),
                        1 + random.nextInt(3),
                        random.nextInt(3) == 0 ? other.person() : citizen.person(),
                        random.nextBoolean() ? other.coverages() : citizen.coverages(),
                        random.nextBoolean() ? null : Boolean.valueOf(citizen.protectedPerson()));
                said.add(new Said(state, EARLIEST.plusSeconds(said.size())));
            }
        });
        Collections.shuffle(said, random);
        return said;
    }

    private void inLots(List<Said> said) {
        IndexRebuild rebuild = IndexRebuild.begin(UUID.randomUUID(), "tester", EARLIEST);
        assertEquals(
                rebuild,
                rebuilds.begin(rebuild, Instant.parse("9999-01-01T00:00:00Z"))
                        .await()
                        .indefinitely());
        for (int from = 0; from < said.size(); from += LOT) {
            fillIndex
                    .lot(rebuild.id(), said.subList(from, Math.min(from + LOT, said.size())))
                    .await()
                    .indefinitely();
        }
        fillIndex.fail(rebuild.id()).await().indefinitely();
    }

    /** Of the people of this test. */
    private List<String> rows(String table) {
        return pool
                .query("select r::text as line from " + table
                        + " r where person_id in (select person_id from enrollee_next) order by 1")
                .execute()
                .await()
                .indefinitely()
                .stream()
                .map(row -> row.getString("line"))
                .toList();
    }
}
