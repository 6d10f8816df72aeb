package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ReconciliationRunResourceTest {
    private static final String MANY = """
            insert into held_visit (visit_id, institution, taken_at, confirmation_date, cause, state)
            select gen_random_uuid(), $1, now(), date '2026-11-20', 'LINE_DOWN', 'HELD' from generate_series(1, $2)
            """;

    @Inject
    Pool pool;

    private final Clinic clinic = Clinic.fresh();

    @BeforeEach
    void awaitTheIndex() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
        Index.awaitBothTaros();
    }

    @Test
    void checksNumbersWithoutAGrantAndLeavesFourItemsWaiting() {
        String byNumbers = Visits.held(clinic, taro(null, null), numbers("06139000", "9550", "54321", null));
        String byItems = Visits.held(clinic, taro("東京都港区", null), null);

        String run = start(clinic)
                .statusCode(202)
                .body("state", notNullValue())
                .extract()
                .path("runId");

        await().untilAsserted(() -> progress(clinic, run)
                .body("state", is("DONE"))
                .body("stateLabel", is("終了"))
                .body("checked", is(2))
                .body("settled", is(1))
                .body("stillHeld", is(1)));
        Visits.list(clinic)
                .body("visits.find { it.visitId == '" + byNumbers + "' }.result", is("CURRENT"))
                .body("visits.find { it.visitId == '" + byItems + "' }.state", is("HELD"));
    }

    @Test
    void takesTurnsSoThatASmallClinicDoesNotWaitForABigOne() {
        Clinic small = Clinic.fresh();
        hold(clinic, 20_000);
        hold(small, 10);

        String big = start(clinic).statusCode(202).extract().path("runId");
        String little = start(small).statusCode(202).extract().path("runId");

        await().untilAsserted(() -> progress(clinic, big).body("state", is("DONE")));
        progress(clinic, big).body("checked", is(20_000)).body("stillHeld", is(20_000));
        Instant bigEnded = ended(clinic, big);
        assertTrue(ended(small, little).isBefore(bigEnded), "the small clinic waited for the big one");
    }

    @Test
    void isForThoseWhoMayAskAndForTheirOwnClinic() {
        String run = start(clinic).statusCode(202).extract().path("runId");

        given().auth()
                .oauth2(Clinic.fresh().administrator())
                .get("/reconciliation-runs/" + run)
                .then()
                .statusCode(404);
        for (String role : List.of(Roles.GENERAL, Roles.OPERATOR, Roles.IMPLEMENTING_BODY)) {
            given().auth()
                    .oauth2(clinic.token(role))
                    .post("/reconciliation-runs")
                    .then()
                    .statusCode(403);
        }
        given().post("/reconciliation-runs").then().statusCode(401);
    }

    private void hold(Clinic of, int visits) {
        pool.preparedQuery(MANY)
                .execute(Tuple.of(of.code().wire(), visits))
                .await()
                .indefinitely();
    }

    private static ValidatableResponse start(Clinic by) {
        return given().auth()
                .oauth2(by.token(Roles.MEDICAL_VIEWER))
                .post("/reconciliation-runs")
                .then();
    }

    private static ValidatableResponse progress(Clinic by, String run) {
        return given().auth()
                .oauth2(by.administrator())
                .get("/reconciliation-runs/" + run)
                .then()
                .statusCode(200);
    }

    private static Instant ended(Clinic by, String run) {
        return Instant.parse(
                progress(by, run).body("state", is("DONE")).extract().path("asOf"));
    }
}
