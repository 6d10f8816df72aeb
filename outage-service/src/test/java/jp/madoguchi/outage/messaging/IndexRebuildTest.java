package jp.madoguchi.outage.messaging;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index is made anew from its topic, and nobody who searches meanwhile can tell. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class IndexRebuildTest {
    private static final String OPERATOR = TestTokens.network(Roles.OPERATOR);
    private static final String TABLES = "('enrollee', 'enrollee_number')";

    @Inject
    Pool pool;

    private final Clinic clinic = Clinic.fresh();
    private final UUID person = UUID.randomUUID();
    /** Nobody else's name: every test looks for its own people. */
    private final String name = "再建 " + person;

    @BeforeEach
    void indexAPerson() {
        Index.grant(clinic);
        say(person, name, 1, "東京都港区");
        Index.awaitHits(clinic, in(name, "港区"), 1);
    }

    @Test
    void mendsWhatWasSpoiltByHandAndServesMeanwhile() throws Exception {
        UUID moving = UUID.randomUUID();
        String movingName = "転居 " + moving;
        say(moving, movingName, 1, "東京都1番");
        spoil();
        Index.awaitHits(clinic, in(name, "港区"), 0);
        Index.awaitHits(clinic, in(movingName, "東京都1番"), 1);
        Searching searching = Searching.of(
                clinic, Map.of("name", movingName, "birthDate", "1975-07-07", "sex", "UNSET", "address", "東京都"));

        String rebuild = Index.rebuild(OPERATOR).statusCode(202).extract().path("rebuildId");
        long version = 1;
        do {
            version++;
            say(moving, movingName, version, "東京都" + version + "番");
        } while (!"DONE"
                        .equals(Index.view()
                                .body("rebuild.rebuildId", is(rebuild))
                                .extract()
                                .path("rebuild.state"))
                && version < 500);

        Index.lookUp(clinic.administrator(), in(name, "港区")).statusCode(200).body("hits", is(1));
        Index.awaitHits(clinic, in(movingName, "東京都" + version + "番"), 1);
        assertTrue(searching.stop() > 0, "nobody searched");
    }

    @Test
    void startsOverWhereOneWasBrokenOff() {
        UUID gone = UUID.randomUUID();
        change(
                "insert into index_rebuild (id, account, state, started_at, heard_at, records)"
                        + " values ($1, 'tester', 'RUNNING', now(), now(), 7)",
                gone);
        change(
                "insert into enrollee_next (person_id, version, name_fingerprint, kana_fingerprint, name_key, kana_key,"
                        + " birth_date, sex, facts) values ($1, 1, 1, 1, '', '', now(), 'MALE', '{}')",
                gone);

        Index.rebuild(OPERATOR).statusCode(202).body("rebuildId", is(gone.toString()));
        change("update index_rebuild set heard_at = heard_at - interval '1 hour' where id = $1", gone);
        Index.rebuilt();

        assertEquals(List.of("BROKEN_OFF"), texts("select state from index_rebuild where id = $1", gone));
        assertEquals(List.of(), texts("select facts from enrollee where person_id = $1", gone));
        Index.lookUp(clinic.administrator(), in(name, "港区")).statusCode(200).body("hits", is(1));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        Wire.sendPoison(Topic.COVERAGE_STATE, EventType.COVERAGE_STATE_CHANGED, person.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.COVERAGE_STATE, person.toString()));

        Index.rebuilt();

        assertEquals(
                2,
                TestTopics.all(Topic.COVERAGE_STATE.deadLetters()).stream()
                        .filter(dead -> person.toString().equals(dead.key()))
                        .count());
        Index.lookUp(clinic.administrator(), in(name, "港区")).statusCode(200).body("hits", is(1));
    }

    @Test
    void leavesTheNamesOfTablesIndexesAndKeysAsTheyWere() {
        Set<String> before = names();

        Index.rebuilt();
        Index.rebuilt();

        assertEquals(before, names());
        assertEquals(
                List.of("enrollee"),
                texts("select confrelid::regclass::text from pg_constraint"
                        + " where conrelid = 'enrollee_number'::regclass and contype = 'f'"));
        assertEquals(List.of("0"), texts("select count(*)::text from enrollee_next"));
    }

    @Test
    void tellsHowTheIndexIs() {
        Index.rebuilt();

        Index.view()
                .body("asOf", notNullValue())
                .body("lagMillis", greaterThanOrEqualTo(0))
                .body("rows", greaterThan(0))
                .body("rebuild.stateLabel", is("終了"))
                .body("rebuild.endedAt", notNullValue());
    }

    @Test
    void isForThoseWhoRunTheNetwork() {
        for (String role : List.of(Roles.GENERAL, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY)) {
            Index.rebuild(clinic.token(role)).statusCode(403);
            given().auth().oauth2(clinic.token(role)).get("/index").then().statusCode(403);
        }
        given().post("/index/rebuilds").then().statusCode(401);
        Index.rebuild(TestTokens.network(Roles.SERVICE)).statusCode(202).body("state", notNullValue());
        Index.rebuilt();
    }

    private void spoil() {
        change("update enrollee set name_key = 'x', name_fingerprint = 1 where person_id = $1", person);
        change("delete from enrollee_number where person_id = $1", person);
    }

    private Set<String> names() {
        return Set.copyOf(texts("select indexname::text from pg_indexes where tablename in " + TABLES
                + " union select conname::text from pg_constraint where contype <> 'n' and conrelid::regclass::text in "
                + TABLES));
    }

    private void change(String sql, UUID id) {
        pool.preparedQuery(sql).execute(Tuple.of(id)).await().indefinitely();
    }

    private List<String> texts(String sql, Object... arguments) {
        return pool.preparedQuery(sql).execute(Tuple.from(arguments)).await().indefinitely().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static void say(UUID person, String name, long version, String address) {
        Wire.send(new CoverageStateChanged(
                person,
                version,
                new PersonFacts(name, null, null, LocalDate.of(1975, 7, 7), Sex.UNSET, null, address, null, null),
                List.of(coverage("06139000", "1", "1", "保険者", "2016-04-01"))));
    }

    private static Map<String, String> in(String name, String address) {
        return Map.of("name", name, "birthDate", "昭和50年7月7日", "sex", "UNSET", "address", address);
    }

    /** A desk that searches all the time for somebody who is there all the time. */
    private record Searching(ScheduledExecutorService desk, ScheduledFuture<?> searches, AtomicInteger found) {
        static Searching of(Clinic clinic, Map<String, String> criteria) {
            AtomicInteger found = new AtomicInteger();
            ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor();
            return new Searching(
                    desk,
                    desk.scheduleWithFixedDelay(
                            () -> {
                                Index.lookUp(clinic.administrator(), criteria)
                                        .statusCode(200)
                                        .body("hits", is(1));
                                found.incrementAndGet();
                            },
                            0,
                            20,
                            TimeUnit.MILLISECONDS),
                    found);
        }

        /** How many searches found who is there; fails when one did not, which ended the searching. */
        int stop() throws Exception {
            boolean going = searches.cancel(false);
            desk.shutdown();
            await().until(desk::isTerminated);
            if (!going) {
                searches.get();
            }
            return found.get();
        }
    }
}
