package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ErrorResourceTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {Roles.GENERAL, Roles.GATEWAY, Roles.INTEGRATOR, Roles.INSURER, Roles.OPERATOR})
    void tellsEverybodyWithARoleWhatToDoAboutEachRefusal(String role) {
        given().auth()
                .oauth2(TestTokens.network(role))
                .get("/errors")
                .then()
                .statusCode(200)
                .body("code", hasItems("dependency-unavailable", "certificate-expired", "sequence-gap"))
                .body("find { it.code == 'certificate-expired' }.status", equalTo(422))
                .body("find { it.code == 'certificate-expired' }.fallback", equalTo(true))
                .body("find { it.code == 'certificate-expired' }.clerk", startsWith("資格確認書か"))
                .body("find { it.code == 'certificate-expired' }.vendor", startsWith("資格についての回答ではありません"))
                .body("find { it.code == 'rule-violated' }.fallback", equalTo(false));
    }

    @Test
    void asksForSignIn() {
        given().get("/errors").then().statusCode(401);
    }
}
