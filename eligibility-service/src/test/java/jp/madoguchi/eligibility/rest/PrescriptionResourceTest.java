package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PrescriptionResourceTest {
    private final ReceptionFixture desk = ReceptionFixture.any();

    @Inject
    DataSource database;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void keepsWhatThePatientWantsUntilTheyWantTheOther() throws SQLException {
        String checkId = desk.check(ReceptionFixture.patient());

        for (String choice : List.of("PAPER", "ELECTRONIC", "ELECTRONIC")) {
            choose(checkId, choice)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body("choice", equalTo(choice))
                    .body("chosen", equalTo(true));
        }

        desk.get(checkId, "")
                .then()
                .body("clinic.prescription.choice", equalTo("ELECTRONIC"))
                .body("clinic.prescription.chosen", equalTo(true));
        String account = desk.clinic().account();
        assertEquals(
                List.of(
                        account + "|prescription-chosen|PAPER",
                        account + "|prescription-chosen|ELECTRONIC",
                        account + "|prescription-chosen|ELECTRONIC",
                        account + "|eligibility-check-viewed|REVIEW"),
                ReceptionFixture.audited(database, checkId));
    }

    @Test
    void belongsToOneAnswerOfOneClinic() {
        String number = ReceptionFixture.patient();
        String checkId = desk.check(number);
        choose(checkId, "PAPER").then().statusCode(200);

        desk.get(desk.check(number), "").then().body("clinic.prescription.chosen", equalTo(false));
        ReceptionFixture.any()
                .put(checkId, "prescription", Map.of("choice", "PAPER"))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        choose(desk.checkOfNobody(), "PAPER").then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"choice\":null}", "{\"choice\":\"BOTH\"}", "{\"choice\":1}", "{\"choice\":[]}"})
    void refusesAnythingButTheTwo(String body) {
        desk.put(desk.check(ReceptionFixture.patient()), "prescription", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void isTakenFromTheReaderToo() {
        String path = ReceptionFixture.path(desk.check(ReceptionFixture.patient()), "prescription");

        desk.as(Roles.GATEWAY).body(Map.of("choice", "PAPER")).put(path).then().statusCode(200);
        desk.as(Roles.INTEGRATOR)
                .body(Map.of("choice", "PAPER"))
                .put(path)
                .then()
                .statusCode(403);
    }

    private Response choose(String checkId, String choice) {
        return desk.put(checkId, "prescription", Map.of("choice", choice));
    }
}
