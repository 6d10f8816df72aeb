package jp.madoguchi.outage.persistence;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.runtime.audit.AuditChain;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The database ends the connection of a batch at random points, in the middle of its statements and of its commit,
 * until all is done. 2,000 visits; {@code -Doutage.kill.visits=100000} for the long run.
 */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ReconcileKillTest {
    private static final int VISITS = Integer.getInteger("outage.kill.visits", 2_000);
    private static final long SEED = 20_261_122;
    private static final String MURDER = """
            create function murder() returns trigger language plpgsql as $$
            begin
                if random() < 1.0 / %s or nextval('murders') = 700 then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return null;
            end $$
            """.formatted(VISITS);

    private static final String ON_ROWS =
            "create trigger murder after %s on %s for each row when (%s) execute function murder()";
    private static final String ON_COMMIT = "create constraint trigger murder_at_the_end after update on held_visit"
            + " deferrable initially deferred for each row when (%s) execute function murder()";

    @Inject
    Pool pool;

    @Inject
    RegistryRows rows;

    @Inject
    AuditChain chain;

    private final Clinic clinic = Clinic.fresh();
    private final long half = SEED * 1_000_000 + Long.parseLong(clinic.code().wire()) % 1_000_000;

    @AfterEach
    void disarm() {
        run("drop function if exists murder() cascade");
        run("drop sequence if exists murders");
    }

    @Test
    void checksEveryVisitExactlyOnceHoweverOftenItIsKilled() throws Throwable {
        holdVisits();
        aimAt(clinic.code().wire());

        int killed = 0;
        while (reconcile() != 200) {
            killed++;
        }

        assertTrue(killed > 0, "nothing was killed");
        assertToldOnce();
    }

    @Test
    void goesOnWhereARunWasKilledAndCountsNothingTwice() throws Throwable {
        holdVisits();
        aimAt(clinic.code().wire());

        String run = given().auth()
                .oauth2(clinic.administrator())
                .post("/reconciliation-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("runId");

        await().untilAsserted(() -> progress(run).body("state", is("DONE")));
        long settled = assertToldOnce();
        progress(run)
                .body("checked", is(VISITS))
                .body("settled", is((int) settled))
                .body("stillHeld", is(VISITS - (int) settled));
    }

    private void holdVisits() {
        List<Enrollee> people = RandomRegistry.people(SEED, 500);
        rows.people(people);
        Random random = new Random(SEED);
        rows.visits(IntStream.range(0, VISITS)
                .mapToObj(i -> RandomRegistry.visit(random, new UUID(half, i), clinic.code(), people))
                .toList());
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
        Index.awaitBothTaros();
        Index.grant(clinic);
    }

    private long assertToldOnce() throws Throwable {
        Map<String, Long> states = counts("select state, count(*) from held_visit where institution = $1 group by 1");
        Map<String, Long> results =
                counts("select case when state = 'HELD' then 'HELD-' else '' end || coalesce(result, 'NONE'), count(*)"
                        + " from held_visit where institution = $1 group by 1");
        long reconciled = results.getOrDefault("CURRENT", 0L)
                + results.getOrDefault("LOST", 0L)
                + results.getOrDefault("NOT_FOUND", 0L);
        long nobody = results.getOrDefault("HELD-NOT_FOUND", 0L);
        long held = results.getOrDefault("HELD-AMBIGUOUS", 0L) + results.getOrDefault("HELD-NONE", 0L) + nobody;
        assertEquals(VISITS, reconciled + held);
        assertEquals(Map.of("RECONCILED", reconciled, "HELD", held), states);

        long looked = VISITS - results.getOrDefault("HELD-NONE", 0L);
        await().untilAsserted(() -> assertEquals(looked - nobody, facts().size()));
        assertTrue(facts().values().stream().allMatch(times -> times == 1), () -> "told twice");
        assertEquals(
                looked,
                counts("select subject, count(*) from audit_log where chain = $1 and action = 'visit-reconciled'"
                                + " group by 1")
                        .size());
        long entries = VertxContextSupport.subscribeAndAwait(
                () -> Panache.withSession(() -> chain.verify(clinic.code().wire())));
        assertTrue(entries > looked, () -> "broken at " + -entries);
        return reconciled;
    }

    private ValidatableResponse progress(String run) {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/reconciliation-runs/" + run)
                .then()
                .statusCode(200);
    }

    private void aimAt(String code) {
        String ofTheClinic = "new.institution = '" + code + "'";
        // Whatever the dice say, there is one: a sequence goes on where a transaction is undone.
        run("create sequence murders");
        run(MURDER);
        run(ON_ROWS.formatted("update", "held_visit", ofTheClinic));
        run(ON_ROWS.formatted("insert", "outbox", "position('" + code + "' in new.payload) > 0"));
        run(ON_ROWS.formatted("insert", "audit_log", "new.chain = '" + code + "'"));
        run(ON_COMMIT.formatted(ofTheClinic));
    }

    private int reconcile() {
        return given().auth()
                .oauth2(clinic.administrator())
                .post("/held-visits/reconciliation")
                .then()
                .extract()
                .statusCode();
    }

    /** How often the service has told of each of the visits. */
    private Map<String, Long> facts() {
        return TestTopics.all(Topic.OUTAGE.wire()).stream()
                .filter(record -> EventType.VISIT_RECONCILED.wire().equals(TestTopics.header(record, "ce_type")))
                .filter(record -> UUID.fromString(record.key()).getMostSignificantBits() == half)
                .collect(groupingBy(record -> record.key(), counting()));
    }

    private Map<String, Long> counts(String sql) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(clinic.code().wire()))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
