package jp.madoguchi.eligibility.messaging;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PatientsChangedTest {
    @Inject
    DataSource database;

    @Test
    void tellsTheGatewaysOfTheInstitutionThatItsPatientsChangedAndNobodyElse() {
        Clinic clinic = Clinic.any();
        try (NoticeStream own = new NoticeStream(clinic, null);
                NoticeStream other = new NoticeStream(Clinic.any(), null)) {
            await().until(() -> !own.lines().isEmpty() && !other.lines().isEmpty());

            // A service leaves an answer time to be kept before it looks; here it looks at once, perhaps too early.
            await().pollInterval(Duration.ofSeconds(1)).until(() -> {
                ask(clinic);
                return !own.notices().isEmpty();
            });
            assertTrue(
                    own.notices().get(0).contains("\"PATIENTS_CHANGED\""),
                    () -> own.notices().get(0));
            assertEquals(List.of(), own.ids());
            assertEquals(List.of(), other.notices());
        }
    }

    @Test
    void tellsTheGatewaysWhoseFormerPatientWasMistakenForSomebodyElse() throws SQLException {
        Clinic clinic = Clinic.any();
        as(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .body(Map.of("name", "東京新橋サンプル保険者"))
                .put("/insurers/06139000");
        String person = register();
        ask(clinic);
        longAgo(clinic, person);
        try (NoticeStream own = new NoticeStream(clinic, null);
                NoticeStream other = new NoticeStream(Clinic.any(), null)) {
            await().until(() -> !own.lines().isEmpty() && !other.lines().isEmpty());
            assertEquals(List.of(), own.notices());

            await().pollInterval(Duration.ofSeconds(1)).until(() -> {
                mistaken(person, register());
                return !own.notices().isEmpty();
            });
            assertEquals(List.of(), other.notices());
        }
    }

    /** The check of this clinic found this person before anybody listened. */
    private void longAgo(Clinic clinic, String person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update eligibility_check set person_id = cast(? as uuid), answered_at = now() - interval '1 day'
                        where institution = ?
                        """)) {
            statement.setString(1, person);
            statement.setString(2, clinic.code().wire());
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static String register() {
        String name = "news-" + UUID.randomUUID();
        return as(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .body(Map.of(
                        "recordId",
                        name,
                        "version",
                        1,
                        "person",
                        Map.of("name", "試験 太郎", "birthDate", "1984-04-01", "sex", "MALE"),
                        "coverages",
                        List.of(Map.of(
                                "insurerNumber", "06139000",
                                "symbol", "9550",
                                "number", "1234567",
                                "relationship", "SELF",
                                "classification", "GENERAL",
                                "qualifiedOn", "2021-02-01",
                                "validFrom", "2021-02-01"))))
                .post("/registry/persons")
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private static void mistaken(String person, String other) {
        as(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .body(Map.of(
                        "personId", person, "otherPersonId", other, "foundOn", "2026-11-20", "evidence", "別人の資格が表示された"))
                .post("/registry/mislinks")
                .then()
                .statusCode(201);
    }

    private static void ask(Clinic clinic) {
        as(clinic.token(Roles.GENERAL))
                .body(Map.of(
                        "method", "NUMBER",
                        "confirmationDate", "2026-11-20",
                        "insurerNumber", "06139000",
                        "number", "1234567",
                        "birthDate", "1984-04-01"))
                .post("/eligibility/checks")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
