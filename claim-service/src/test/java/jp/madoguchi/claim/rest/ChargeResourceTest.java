package jp.madoguchi.claim.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class ChargeResourceTest {
    private final Clinic clinic = Clinic.any();
    private final UUID visit = UUID.randomUUID();

    @Test
    void takesAChargeOnceHoweverOftenItIsHandedIn() {
        String claimId = clinic.charge(visit)
                .then()
                .statusCode(201)
                .body("points", equalTo(291))
                .body("status", equalTo("HELD"))
                .extract()
                .path("claimId");

        clinic.charge(visit).then().statusCode(200).body("claimId", equalTo(claimId));
        clinic.charge(visit, Wire.DAY, 75)
                .then()
                .statusCode(200)
                .body("claimId", equalTo(claimId))
                .body("points", equalTo(75));
    }

    @Test
    void tellsEverythingTheRecordsCannotTake() {
        clinic.request()
                .body(Map.of(
                        "visitId",
                        visit,
                        "serviceDate",
                        "2026-11-21",
                        "diseases",
                        List.of(Map.of("name", "𠮷野病", "startedOn", "2026-11-22", "outcome", "1")),
                        "lines",
                        List.of(Map.of("class", "98", "code", "111000110", "points", 291, "count", 1))))
                .post("/charges")
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", equalTo(List.of("CLM-603", "CLM-604", "UKE-SY-6")))
                .body(not(containsString("𠮷")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | { | bad-request-body",
                "nothing in it | {} | constraint-violated",
                "no such visit id | {\"visitId\":\"7\"} | constraint-violated",
                "no such date | {\"visitId\":\"019a9f00-0000-7000-8000-000000000002\","
                        + "\"serviceDate\":\"2026-02-30\"} | constraint-violated"
            })
    void refusesWhatItCannotRead(String name, String body, String code) {
        clinic.request().body(body).post("/charges").then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void refusesAPointThatIsNone() {
        clinic.charge(visit, Wire.DAY, 0)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings.field", hasItem("points"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        clinic.request()
                .body("{\"visitId\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/charges")
                .then()
                .statusCode(413);
    }

    @Test
    void asksForTheRightTokenAndRole() {
        Map<String, Object> body = Map.of();
        given().contentType(ContentType.JSON).body(body).post("/charges").then().statusCode(401);
        for (String token : List.of(
                TestTokens.expired(Roles.GENERAL),
                TestTokens.ofAnotherAudience(Roles.GENERAL),
                TestTokens.ofAnotherRealm(Roles.GENERAL))) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/charges")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
        given().auth()
                .oauth2(clinic.token(Roles.GATEWAY))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/charges")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
