package jp.madoguchi.eligibility.messaging;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PatientsChangedTest {

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

    private static void ask(Clinic clinic) {
        RestAssured.given()
                .auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .contentType(ContentType.JSON)
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
}
