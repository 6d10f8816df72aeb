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
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a message was seen and what it belongs to. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ObservationReportTest {
    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();

    private Response handIn(String report) {
        byte[] message = NationalMessage.utf8(NationalMessage.card(clinic.code(), "1", "12345"));
        return NationalMessage.handIn(clinic.token(), message, report);
    }

    private List<String> kept() throws SQLException {
        return Desk.rows(
                database,
                "select concat_ws(' ', source, coalesce(cast(check_id as text), '-'),"
                        + " coalesce(cast(visit_id as text), '-'), pinless::text, validity)"
                        + " from observation where institution = ?",
                clinic.code().wire());
    }

    @Test
    void keepsTheCheckAndTheVisitItBelongsTo() throws SQLException {
        RegistryFixture.registerInsurers();
        String checkId = RegistryFixture.check(
                        clinic.token(),
                        RegistryFixture.question(
                                "CARD", RegistryFixture.INSURER, RegistryFixture.freshNumber(), "2026-11-20"))
                .path("checkId");
        String visitId = UUID.randomUUID().toString();

        handIn("?source=TERMINAL&checkId=" + checkId + "&visitId=" + visitId)
                .then()
                .statusCode(201);

        assertEquals(List.of("TERMINAL " + checkId + " " + visitId + " false VALID"), kept());
    }

    /** A message that comes again says where it belongs, and takes nothing back that was said before. */
    @Test
    void fillsInWhatWasMissingWhenTheSameComesAgain() throws SQLException {
        RegistryFixture.registerInsurers();
        String visitId = UUID.randomUUID().toString();
        String checkId = RegistryFixture.check(
                        clinic.token(),
                        RegistryFixture.question(
                                "CARD", RegistryFixture.INSURER, RegistryFixture.freshNumber(), "2026-11-20"))
                .path("checkId");
        String id = handIn("?source=FACE_FILE").then().statusCode(201).extract().path("observationId");
        String completed = "eligibility-observation-completed " + id;

        handIn("?source=TERMINAL&visitId=" + visitId).then().statusCode(200).body("observationId", equalTo(id));
        assertEquals(List.of("FACE_FILE - " + visitId + " false VALID"), kept());
        handIn("?source=FACE_FILE&pinless=true").then().statusCode(200);
        assertEquals(List.of("FACE_FILE - " + visitId + " true VALID"), kept());
        handIn("?source=FACE_FILE&checkId=" + checkId).then().statusCode(200);
        handIn("?source=FACE_FILE&pinless=false&visitId=" + UUID.randomUUID())
                .then()
                .statusCode(200);

        assertEquals(List.of("FACE_FILE " + checkId + " " + visitId + " true VALID"), kept());
        assertEquals(
                List.of("eligibility-observed " + id, completed, completed, completed),
                AuditTrail.of(database, clinic.code()).stream()
                        .filter(entry -> entry.startsWith("eligibility-observ"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'',400", "?pinless=true,400", "?source=SOMEWHERE,404", "?source=TERMINAL,201"})
    void keepsNothingOfWhichNobodySaysWhereItWasSeen(String report, int status) throws SQLException {
        handIn(report).then().statusCode(status);
        clinic.request()
                .body(Map.of("institution", clinic.code().wire(), "confirmationDate", "2026-11-20"))
                .post("/eligibility/observations" + report)
                .then()
                .statusCode(status);

        assertEquals(status == 201 ? 2 : 0, kept().size());
    }
}
