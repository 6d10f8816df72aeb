package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gateway keeps of the patients of its clinic. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PatientsResourceTest {
    private final Clinic clinic = Clinic.any();
    private final Desk desk = new Desk(clinic);
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void givesEachPatientOnceAsItsNewestCheckShowedIt() throws SQLException {
        register(number);
        desk.check("CARD", number);
        String again = desk.check("NUMBER", number);

        JsonPath page = page(0).jsonPath();

        assertEquals(1, page.getList("patients").size());
        assertEquals("試験 太郎", page.getString("patients[0].person.name"));
        assertEquals("1984-04-01", page.getString("patients[0].person.birthDate"));
        assertEquals(number, page.getString("patients[0].coverage.numbers.number"));
        assertEquals("2026-11-20", page.getString("patients[0].confirmedOn"));
        assertEquals("NUMBER", page.getString("patients[0].method"));
        assertEquals(
                desk.get("/eligibility/checks/" + again).path("answeredAt"), page.getString("patients[0].answeredAt"));
        assertEquals(List.of(), page.getList("gone"));
        assertEquals(page.getLong("patients[0].version"), page.getLong("nextAfter"));
        assertEquals(
                List.of(page.getLong("nextAfter") + " " + page.getString("patients[0].patientKey")),
                Desk.rows(
                        database,
                        "select subject from audit_log where chain = ? and action = 'last-known-handed-out'",
                        clinic.code().wire()));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        register(number);
        desk.check("CARD", number);
        long seen = page(0).jsonPath().getLong("nextAfter");
        page(seen)
                .then()
                .body("patients", hasSize(0))
                .body("nextAfter", equalTo(seen))
                .body("more", equalTo(false));
        String second = RegistryFixture.freshNumber();
        register(second);
        desk.check("CARD", second);

        page(seen).then().body("patients.coverage.numbers.number", equalTo(List.of(second)));
    }

    @Test
    void keepsThePatientsOfOtherInstitutionsFromIt() {
        register(number);
        desk.check("CARD", number);
        Clinic other = Clinic.any();
        new Desk(other).check("CARD", number);
        JsonPath own = page(0).jsonPath();
        JsonPath others = other.request().get("/gateway/patients").jsonPath();

        assertEquals(1, own.getList("patients").size());
        assertEquals(1, others.getList("patients").size());
        assertNotEquals(own.getString("patients[0].patientKey"), others.getString("patients[0].patientKey"));
        Clinic.any().request().get("/gateway/patients").then().body("patients", hasSize(0));
    }

    @Test
    void isForGatewaysAlone() {
        for (String role : List.of(Roles.GENERAL, Roles.ADMINISTRATOR, Roles.INTEGRATOR)) {
            given().auth()
                    .oauth2(clinic.token(role))
                    .get("/gateway/patients")
                    .then()
                    .statusCode(403);
        }
        clinic.request().get("/gateway/patients?after=-1").then().statusCode(400);
        clinic.request()
                .get("/gateway/patients?after=9223372036854775807")
                .then()
                .statusCode(400);
        clinic.request().get("/gateway/patients").then().header("Cache-Control", containsString("no-store"));
    }

    @Test
    void namesWhoseCoverageWasLostAsGone() {
        register(number);
        desk.check("CARD", number);
        String key = page(0).path("patients[0].patientKey");
        RegistryFixture.register(
                        "own-" + number,
                        2,
                        List.of(RegistryFixture.lostCoverage(
                                RegistryFixture.INSURER, number, "2021-02-01", "2026-10-31")))
                .then()
                .statusCode(200);
        desk.check("NUMBER", number);

        page(0).then().body("patients", hasSize(0)).body("gone", equalTo(List.of(key)));
    }

    @Test
    void namesWhoWasMistakenForSomebodyElseAsGone() {
        String person = register(number);
        desk.check("CARD", number);
        JsonPath before = page(0).jsonPath();
        mistaken(person);

        page(before.getLong("nextAfter"))
                .then()
                .body("patients", hasSize(0))
                .body("gone", equalTo(List.of(before.getString("patients[0].patientKey"))));
    }

    @Test
    void namesWhoseOtherRecordWasMistakenAsGone() {
        String person = register(number);
        String second = register(RegistryFixture.freshNumber());
        tell("joins", Map.of("personId", person, "otherPersonId", second, "evidence", "本人確認情報で同じ人と確認した"));
        desk.check("CARD", number);
        JsonPath before = page(0).jsonPath();
        mistaken(second);

        page(before.getLong("nextAfter"))
                .then()
                .body("patients", hasSize(0))
                .body("gone", equalTo(List.of(before.getString("patients[0].patientKey"))));
    }

    @Test
    void takesNobodyForAPatientWhoWasOnlyBooked() throws SQLException {
        register(number);
        String check = desk.check("CARD", number);
        Desk.change(
                database,
                "insert into pre_check_answer (check_id, booking_id) values (cast(? as uuid), gen_random_uuid())",
                check);
        page(0).then().body("patients", hasSize(0));

        desk.check("CARD", number);
        page(0).then().body("patients", hasSize(1));
    }

    @Test
    void forgetsWhatNoDeskMayUseAnyMore() throws SQLException {
        register(number);
        String check = desk.check("CARD", number);
        Desk.change(
                database,
                "update eligibility_check set answered_at = now() - interval '94 days' where id = cast(? as uuid)",
                check);

        page(0).then().body("patients", hasSize(0)).body("gone", hasSize(0));
    }

    @Test
    void knowsAPatientTheRegistryDoesNotHoldByTheNumbers() throws SQLException {
        register(number);
        String one = desk.check("CARD", number);
        String two = desk.check("CARD", number);
        Desk.change(database, "update eligibility_check set person_id = null where id = cast(? as uuid)", one);
        String key = page(0).jsonPath().<String>getList("patients.patientKey").get(0);
        Desk.change(database, "update eligibility_check set person_id = null where id = cast(? as uuid)", two);

        page(0).then().body("patients", hasSize(1));
        page(0).then().body("patients.patientKey", equalTo(List.of(key)));
    }

    @Test
    void givesManyPatientsPageByPageEachOnce() throws SQLException {
        register(number);
        String check = desk.check("CARD", number);
        Desk.change(database, """
            insert into eligibility_check
                (id, institution, account, method, confirmation_date, answered_at, validity, answer)
            select gen_random_uuid(), institution, account, method, confirmation_date,
                   answered_at - i * interval '1 second', validity, replace(answer, '"%s"', '"' || i || '"')
            from eligibility_check, generate_series(1000, 1430) i where id = cast(? as uuid)
            """.formatted(number), check);
        List<String> numbers = new ArrayList<>();
        long after = 0;
        JsonPath page;
        do {
            page = page(after).jsonPath();
            after = page.getLong("nextAfter");
            numbers.addAll(page.getList("patients.coverage.numbers.number"));
            assertTrue(page.getList("patients").size() <= 200);
        } while (page.getBoolean("more"));

        assertEquals(432, numbers.size());
        assertEquals(432, numbers.stream().distinct().count());
    }

    private static void mistaken(String person) {
        String other = register(RegistryFixture.freshNumber());
        tell(
                "mislinks",
                Map.of("personId", person, "otherPersonId", other, "foundOn", "2026-11-20", "evidence", "別人の資格が表示された"));
    }

    private static void tell(String door, Map<String, String> body) {
        given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType("application/json")
                .body(body)
                .post("/registry/" + door)
                .then()
                .statusCode(201);
    }

    private Response page(long after) {
        Response page = clinic.request().queryParam("after", after).get("/gateway/patients");
        page.then().statusCode(200);
        return page;
    }

    private static String register(String insuredNumber) {
        return RegistryFixture.register(
                        "own-" + insuredNumber,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, insuredNumber, "2021-02-01")))
                .path("personId");
    }
}
