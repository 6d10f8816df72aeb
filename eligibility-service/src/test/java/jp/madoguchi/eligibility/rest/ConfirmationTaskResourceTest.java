package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ConfirmationTaskResourceTest {
    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final String number = RegistryFixture.freshNumber();
    private String personId = "";
    private String check = "";
    private String task = "";

    @BeforeEach
    void openTask() {
        RegistryFixture.registerInsurers();
        personId = RegistryFixture.register(
                        "confirmed-" + number,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")))
                .path("personId");
        check = desk.check("CARD", number);
        task = desk.post("/eligibility/checks/" + check + "/comparison", Map.of("name", "別人 花子"))
                .path("taskId");
    }

    @Test
    void showsWhatIsOpenByFieldAndKindAndNoPerson() {
        desk.get("/confirmation-tasks?state=open")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].taskId", equalTo(task))
                .body("[0].checkId", equalTo(check))
                .body("[0].state", equalTo("OPEN"))
                .body("[0].openedBy", equalTo(desk.clinic().account()))
                .body("[0].differences[0].field", equalTo("NAME"))
                .body("[0].differences[0].result", equalTo("DIFFERENT"))
                .body("[0].closure", nullValue())
                .body(not(containsString("別人")))
                .body(not(containsString("試験")));
        desk.get("/confirmation-tasks?state=closed").then().statusCode(200).body("", hasSize(0));
        Desk.any().get("/confirmation-tasks?state=open").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void everyLookAtTheListIsOnRecord() throws SQLException {
        desk.get("/confirmation-tasks?state=open").then().statusCode(200);
        desk.get("/confirmation-tasks?state=closed").then().statusCode(200);

        List<String> trail = AuditTrail.of(database, desk.clinic().code());
        assertEquals(
                List.of("confirmation-tasks-viewed " + task, "confirmation-tasks-viewed none"),
                trail.subList(trail.size() - 2, trail.size()));
    }

    @Test
    void isReadOnAfterTheLastOneOfAPage() {
        String second = desk.post(
                        "/eligibility/checks/" + desk.check("CARD", number) + "/comparison", Map.of("name", "別人 花子"))
                .path("taskId");
        tasks("open", "").body("taskId", equalTo(List.of(task, second)));
        tasks("open", "&after=" + task).body("taskId", equalTo(List.of(second)));
        tasks("open", "&after=" + second).body("", hasSize(0));

        close("SAME_PERSON", "NAME").statusCode(200);
        desk.post("/confirmation-tasks/" + second + "/closure", end("SAME_PERSON", "NAME"))
                .then()
                .statusCode(200);
        tasks("closed", "").body("taskId", equalTo(List.of(second, task)));
        tasks("closed", "&after=" + second).body("taskId", equalTo(List.of(task)));
        tasks("closed", "&after=" + task).body("", hasSize(0));
        tasks("closed", "&after=" + check).body("", hasSize(0));
    }

    private ValidatableResponse tasks(String state, String after) {
        return desk.get("/confirmation-tasks?state=" + state + after).then().statusCode(200);
    }

    @Test
    void isClosedOnceByANamedPerson() throws SQLException {
        close("SAME_PERSON", "NAME", "BIRTH_DATE")
                .statusCode(200)
                .body("task.state", equalTo("CLOSED"))
                .body("task.closure.outcome", equalTo("SAME_PERSON"))
                .body("task.closure.closedBy", equalTo(desk.clinic().account()))
                .body("task.closure.askedOrally", equalTo(List.of("NAME", "BIRTH_DATE")))
                .body("next", equalTo(List.of("この資格情報を使えます")))
                .body("caseId", nullValue());
        close("SAME_PERSON", "NAME").statusCode(409).body("code", equalTo("task-closed"));

        desk.get("/confirmation-tasks?state=open").then().body("", hasSize(0));
        desk.get("/confirmation-tasks?state=closed").then().body("taskId", equalTo(List.of(task)));
        assertEquals(
                List.of("confirmation-closed SAME_PERSON", "confirmation-tasks-viewed REVIEW"),
                Desk.rows(
                        database,
                        "select action || ' ' || purpose from audit_log where subject = ? order by seq",
                        task));
    }

    @Test
    void raisesASuspectedMisLinkByIdsAlone() throws SQLException {
        String caseId = close("OTHER_PERSON_SUSPECTED")
                .statusCode(200)
                .body("next", hasItem(containsString("使わないでください")))
                .body("next", hasItem(containsString("保険者又は実施機関へ")))
                .extract()
                .path("caseId");

        assertEquals(
                List.of(String.join(
                        " ",
                        task,
                        check,
                        personId,
                        RegistryFixture.INSURER,
                        desk.clinic().account())),
                Desk.rows(
                        database,
                        "select task_id || ' ' || check_id || ' ' || person_id || ' ' || insurer_number || ' '"
                                + " || raised_by from mislink_suspicion where id = cast(? as uuid)",
                        caseId));
        assertEquals(
                List.of("mislink-suspected"),
                Desk.rows(database, "select action from audit_log where subject = ?", caseId));
    }

    @Test
    void reachesTheInsurerAndTheImplementingBody() throws SQLException {
        String caseId = close("OTHER_PERSON_SUSPECTED").extract().path("caseId");

        for (String token :
                List.of(RegistryFixture.implementingBody(), RegistryFixture.insurer(RegistryFixture.INSURER))) {
            suspicions(token)
                    .statusCode(200)
                    .body("[0].suspicionId", equalTo(caseId))
                    .body("[0].personId", equalTo(personId))
                    .body("[0].institution", equalTo(desk.clinic().code().wire()))
                    .body("[0].differences[0].field", equalTo("NAME"))
                    .body(not(containsString("別人")))
                    .body(not(containsString("試験")));
        }
        assertEquals(
                List.of("2"),
                Desk.rows(
                        database,
                        "select cast(count(*) as text) from audit_log where chain = 'eligibility-service'"
                                + " and action = 'mislink-suspicions-viewed' and subject like ?",
                        "%" + caseId + "%"));
        suspicions(RegistryFixture.insurer(RegistryFixture.OTHER_INSURER)).body("suspicionId", not(hasItem(caseId)));
        suspicions(desk.clinic().token(Roles.ADMINISTRATOR)).statusCode(403);
        TestTopics.await(
                "registry.v1",
                event -> event.key().equals(personId)
                        && new String(event.value(), java.nio.charset.StandardCharsets.UTF_8).contains(caseId));
    }

    private static ValidatableResponse suspicions(String token) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/registry/mislink-suspicions")
                .then();
    }

    @Test
    void opensAnotherTaskWhenComparedAfterTheEnd() {
        close("RECORD_TO_CORRECT", "NAME").statusCode(200).body("next[0]", containsString("直してから"));

        String second = desk.post("/eligibility/checks/" + check + "/comparison", Map.of("name", "別人 花子"))
                .path("taskId");

        desk.get("/confirmation-tasks?state=open").then().body("taskId", equalTo(List.of(second)));
    }

    @Test
    void refusesAnEndWithoutHavingAskedOrByWhatTheAnswerDoesNotShow() {
        close("SAME_PERSON").statusCode(422).body("findings.rule", equalTo(List.of("ELG-601")));
        close("SAME_PERSON", "INSURER_NAME").statusCode(422).body("findings.rule", equalTo(List.of("ELG-602")));
        desk.get("/confirmation-tasks?state=open").then().body("", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outcome\":\"SAME_PERSON\"}",
                "{\"outcome\":\"MAYBE\",\"askedOrally\":[]}",
                "{\"outcome\":\"SAME_PERSON\",\"askedOrally\":[\"SHOE_SIZE\"]}",
                "{\"outcome\":\"SAME_PERSON\",\"askedOrally\":[null]}",
                "{\"outcome\":\"SAME_PERSON\",\"askedOrally\":[\"NAME\",\"NAME\",\"NAME\",\"NAME\",\"NAME\"]}"
            })
    void refusesWhatIsNoEnd(String body) {
        desk.post("/confirmation-tasks/" + task + "/closure", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void isNothingForAnotherClinicNorForAMachine() {
        Desk other = Desk.any();
        other.post("/confirmation-tasks/" + task + "/closure", end("SAME_PERSON", "NAME"))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        desk.post("/confirmation-tasks/" + UUID.randomUUID() + "/closure", end("SAME_PERSON", "NAME"))
                .then()
                .statusCode(404);
        desk.as(Roles.GATEWAY)
                .body(end("SAME_PERSON", "NAME"))
                .post("/confirmation-tasks/" + task + "/closure")
                .then()
                .statusCode(403);
        desk.get("/confirmation-tasks?state=all").then().statusCode(400);
        desk.get("/confirmation-tasks").then().statusCode(400);
    }

    private ValidatableResponse close(String outcome, String... asked) {
        return desk.post("/confirmation-tasks/" + task + "/closure", end(outcome, asked))
                .then();
    }

    private static Map<String, Object> end(String outcome, String... asked) {
        return Map.of("outcome", outcome, "askedOrally", List.of(asked));
    }
}
