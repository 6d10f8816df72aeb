package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 照会番号 of people whom the national system knows and the registry of the suite does not. */
@QuarkusTest
@TestProfile(ObservedAnswerResourceTest.Beside.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_beside"))
class ObservedNumberTest {
    private final BesideDesk desk = BesideDesk.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    private Response set(String checkId, String referenceNumber) {
        return desk.reception().put(checkId, "reference-number", Map.of("referenceNumber", referenceNumber));
    }

    private Response search(String referenceNumber) {
        return desk.reception()
                .clerk()
                .body(Map.of("referenceNumber", referenceNumber))
                .post("/reference-numbers/search");
    }

    private @Nullable String takenOver(String message, String referenceNumber) {
        return desk.answer(BesideDesk.numbered(message, referenceNumber))
                .then()
                .statusCode(200)
                .extract()
                .path("referenceNumber");
    }

    @Test
    void isSetShownFoundAndCounted() {
        String first = desk.check(desk.message("1", number, 1));
        desk.get(first, "reference-number").then().statusCode(200).body("registered", equalTo(false));

        set(first, "K-1").then().statusCode(201).body("message", equalTo("登録完了"));
        set(first, "K-2").then().statusCode(200).body("message", equalTo("登録完了"));
        String second = desk.check(desk.message("1", number, 2));
        String other = desk.check(desk.message("1", RegistryFixture.freshNumber(), 1));

        desk.get(second, "reference-number").then().statusCode(200).body("referenceNumber", equalTo("K-2"));
        desk.get(second, "").then().body("clinic.referenceNumber", equalTo("K-2"));
        assertTrue(desk.get(second, "download").asString().contains("<ReferenceNumber>K-2</ReferenceNumber>"));
        search("K-2").then().statusCode(200).body("checkId", equalTo(second));
        search("K-1").then().statusCode(404).body("code", equalTo("reference-number-unknown"));
        set(other, "K-2").then().statusCode(409).body("code", equalTo("reference-number-taken"));
        desk.reception()
                .clerk()
                .get("/reference-numbers/coverage")
                .then()
                .body("patients", equalTo(2))
                .body("registered", equalTo(1));
    }

    @Test
    void isTakenOverOfWhomTheRegistryDoesNotKnow() {
        assertEquals("TAKEN_OVER", takenOver(desk.message("1", number, 1), "K-1"));
        assertEquals("TAKEN_OVER", takenOver(desk.message("1", number, 2), "K-1"));
        assertEquals("OWN_NUMBER_STAYS", takenOver(desk.message("1", number, 3), "K-2"));
        assertEquals("NOT_A_NUMBER", takenOver(desk.message("1", number, 4), "Ｋ３"));
        assertNull(takenOver(desk.message("1", number, 5), ""));

        search("K-1").then().statusCode(200).body("validity", equalTo("VALID"));
    }

    /** A person of the registry turns out to be whom the clinic knew by other numbers. */
    @Test
    void goesWithAPatientToTheNumbersTheRegistryKnows() {
        assertEquals("TAKEN_OVER", takenOver(desk.message("1", RegistryFixture.freshNumber(), 1), "K-1"));
        ReceptionFixture.patient(number);

        assertEquals("TAKEN_OVER", takenOver(desk.message("1", number, 2), "K-1"));

        assertEquals("K-1", desk.reception().check("CARD", number).getString("clinic.referenceNumber"));
    }

    @Test
    void isSetByTheNumbersOfAListWithOrWithoutTheBranch() {
        desk.check(desk.message("1", number, 1));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("insurerNumber", RegistryFixture.INSURER);
        line.put("symbol", "9550");
        line.put("number", number);
        line.put("birthDate", "1984-04-01");
        line.put("referenceNumber", "K-1");
        Map<String, Object> twin = new LinkedHashMap<>(line);
        twin.put("branch", "02");
        Map<String, Object> younger = new LinkedHashMap<>(line);
        younger.put("birthDate", "1984-04-02");

        desk.reception()
                .clerk()
                .body(Map.of("lines", List.of(line, twin, younger)))
                .post("/reference-numbers")
                .then()
                .statusCode(200)
                .body("results.result", equalTo(List.of("REGISTERED", "PATIENT_NOT_FOUND", "PATIENT_NOT_FOUND")));

        desk.check(desk.message("1", number, 2).replace("Number>01<", "Number>02<"));
        desk.reception()
                .clerk()
                .body(Map.of("lines", List.of(line, twin)))
                .post("/reference-numbers")
                .then()
                .body("results.result", equalTo(List.of("SEVERAL_PATIENTS", "TAKEN")));
    }

    /** Answer and number are one transaction: what breaks the one leaves nothing of the other. */
    @Test
    void isNotLostWhenTheDatabaseFailsInBetween() throws SQLException {
        String institution = desk.reception().clinic().code().wire();
        String id = desk.handIn(BesideDesk.numbered(desk.message("1", number, 1), "K-crash"));
        Desk.change(
                database, "alter table reference_number add constraint no_more check (number <> 'K-crash') not valid");
        try {
            desk.become(id).then().statusCode(500).body("code", equalTo("internal-error"));
        } finally {
            Desk.change(database, "alter table reference_number drop constraint no_more");
        }
        assertEquals(
                List.of(),
                Desk.rows(
                        database, "select cast(id as text) from eligibility_check where institution = ?", institution));
        assertEquals(
                List.of(),
                Desk.rows(database, "select digest from observed_identity where institution = ?", institution));

        desk.become(id).then().statusCode(200).body("referenceNumber", equalTo("TAKEN_OVER"));
        desk.become(id).then().statusCode(200).body("referenceNumber", nullValue());
        search("K-crash").then().statusCode(200);
    }

    /** Several answers about one patient at once are one patient with one number. */
    @Test
    void isOneWhateverComesAtOnce() throws SQLException {
        List<CompletableFuture<Response>> answers = IntStream.range(0, 6)
                .mapToObj(minute -> desk.handIn(BesideDesk.numbered(desk.message("1", number, minute), "K-1")))
                .map(id -> CompletableFuture.supplyAsync(() -> desk.become(id)))
                .toList();

        answers.stream()
                .map(CompletableFuture::join)
                .forEach(answer -> answer.then().statusCode(200).body("referenceNumber", equalTo("TAKEN_OVER")));

        assertEquals(
                List.of("1"),
                Desk.rows(
                        database,
                        "select cast(count(distinct observed_patient_id) as text) from eligibility_check"
                                + " where institution = ?",
                        desk.reception().clinic().code().wire()));
    }
}
