package jp.madoguchi.eligibility.rest;

import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** 故障: what a desk is answered when something behind the door really fails. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class FaultTest {
    private static final String WAITING = """
        select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%prescription_choice%'
        """;

    private final ReceptionFixture desk = ReceptionFixture.any();

    @Inject
    DataSource database;

    @Test
    void aConnectionThatIsCutIsNoAnswerAndSaysWhenToTryAgain() throws SQLException {
        String check = desk.check(ReceptionFixture.patient());
        CompletableFuture<Response> answer;
        try (Connection holder = database.getConnection();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table prescription_choice in access exclusive mode");
            answer = CompletableFuture.supplyAsync(() -> desk.get(check, ""));
            await().until(() -> !waiting().isEmpty());
            assertTrue(Desk.rows(
                            database,
                            "select pg_terminate_backend(?)",
                            Integer.valueOf(waiting().get(0)))
                    .contains("t"));
            holder.rollback();
        }

        answer.join()
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("dependency-unavailable"))
                .body("findings", equalTo(List.of()));
        desk.get(check, "").then().statusCode(200);
    }

    @Test
    void whatNobodyForesawGivesNothingAway() throws SQLException {
        String check = desk.check(ReceptionFixture.patient());
        Desk.change(database, "alter table consent rename to consent_away");
        try {
            desk.get(check, "")
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("internal-error"))
                    .body(not(containsString("consent")))
                    .body(not(containsString("Exception")));
        } finally {
            Desk.change(database, "alter table consent_away rename to consent");
        }
        desk.get(check, "").then().statusCode(200);
    }

    @Test
    void anAnswerOfOldThatNoXmlCanHoldIsNotWritten() throws SQLException {
        String check = desk.check(ReceptionFixture.patient());
        Desk.change(
                database,
                "update eligibility_check set answer = replace(answer, '試験', '試\\u0001験') where id = ?",
                UUID.fromString(check));

        desk.get(check, "download")
                .then()
                .statusCode(422)
                .body("code", equalTo("answer-not-writable"))
                .body(not(containsString("験")));
    }

    private List<String> waiting() {
        try {
            return Desk.rows(database, WAITING);
        } catch (SQLException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
