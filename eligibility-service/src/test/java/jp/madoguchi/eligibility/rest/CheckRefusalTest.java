package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class CheckRefusalTest {
    private static final String DAY = "2026-11-20";

    private final String number = RegistryFixture.freshNumber();

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        RegistryFixture.check(clinic(Roles.GATEWAY), "{}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("constraint-violated"))
                .body("findings.field", hasItem("birthDate"))
                .body("findings.field", hasItem("insurerNumber"))
                .body("findings.field", hasItem("method"));
    }

    @Test
    void refusesAFalseCheckDigitWithoutRepeatingIt() {
        Map<String, Object> question = RegistryFixture.question("CARD", "06139001", number, DAY);

        RegistryFixture.check(clinic(Roles.GATEWAY), question)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings[0].rule", equalTo("insurer-number-check-digit"))
                .body("findings[0].field", equalTo("insurerNumber"))
                .body(not(containsString("06139001")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-02-30", "yesterday", "20261340"})
    void refusesADateThatNeverWas(String day) {
        RegistryFixture.check(
                        clinic(Roles.GATEWAY), RegistryFixture.question("CARD", RegistryFixture.INSURER, number, day))
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings[0].field", equalTo("confirmationDate"));
    }

    @Test
    void refusesAQuestionThatBreaksTheRulesWithAllFindings() {
        Map<String, Object> question =
                RegistryFixture.question("FOUR_ITEMS", RegistryFixture.INSURER, number, "2999-01-01");

        RegistryFixture.check(clinic(Roles.GATEWAY), question)
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", equalTo(List.of("ELG-201", "ELG-202")));
    }

    /** Numbers somebody typed are 方法2: as a card they would show the newest coverage to whoever has an old number. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    void takesNumbersOfACardFromAGatewayAlone(String role) {
        Map<String, Object> question = RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY);

        RegistryFixture.check(clinic(role), question)
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", equalTo(List.of("ELG-208")))
                .body("findings.field", equalTo(List.of("method")));
        RegistryFixture.check(clinic(Roles.GATEWAY), question).then().statusCode(200);
    }

    @Test
    void refusesABodyThatIsNoJsonAndOneThatIsTooLarge() {
        RegistryFixture.check(clinic(Roles.GATEWAY), "{\"method\":")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-request-body"));

        RegistryFixture.check(clinic(Roles.GATEWAY), "{\"method\":\"" + "x".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void refusesWhoHasNoTokenAFalseOneOrAnotherRole() {
        Map<String, Object> question = RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY);
        for (String token : List.of(
                TestTokens.expired(Roles.GATEWAY),
                TestTokens.ofAnotherAudience(Roles.GATEWAY),
                TestTokens.ofAnotherRealm(Roles.GATEWAY),
                tampered(clinic(Roles.GATEWAY)),
                "nonsense")) {
            RegistryFixture.check(token, question)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthenticated"));
        }
        RegistryFixture.check(clinic(Roles.INTEGRATOR), question)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        RegistryFixture.check(TestTokens.network(Roles.GATEWAY), question)
                .then()
                .statusCode(404)
                .body("code", equalTo("institution-not-yours"));
    }

    @Test
    void saysThatItIsReadyAndDescribesItselfToEverybody() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/eligibility/checks"));
        assertFalse(given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/q/metrics")
                .asString()
                .isEmpty());
    }

    @Test
    void refusesWhoBringsNoTokenAtAll() {
        given().contentType("application/json")
                .body(RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY))
                .post("/eligibility/checks")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void asksForNoOtherInstitutionThanTheCallersOwn() {
        given().auth()
                .oauth2(clinic(Roles.GATEWAY))
                .header("Madoguchi-Institution", TestTokens.OTHER_CLINIC)
                .contentType("application/json")
                .body(RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY))
                .post("/eligibility/checks")
                .then()
                .statusCode(404)
                .body("code", equalTo("institution-not-yours"));
    }

    /** The same claims under a signature of nobody. */
    private static String tampered(String token) {
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature);
        return token.substring(0, signature) + (first == 'A' ? 'B' : 'A') + token.substring(signature + 1);
    }

    private static String clinic(String role) {
        return TestTokens.clinic(role);
    }
}
