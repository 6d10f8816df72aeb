package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestIntrospection;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a gateway hears while nobody can say which tokens stand. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class UnconfirmedTokenTest {
    @AfterEach
    void letTheIssuerSpeak() {
        TestIntrospection.speakAgain();
        await().untilAsserted(() -> ping(Clinic.any().token()).statusCode(200));
    }

    private static ValidatableResponse ping(String token) {
        return given().auth().oauth2(token).get("/gateway/ping").then();
    }

    /** A token confirmed a moment ago goes on; one nobody ever confirmed is told to come again, not to sign in anew. */
    @Test
    void letsInWhoWasConfirmedAndTellsTheOtherWhenToComeAgain() {
        String known = Clinic.any().token();
        ping(known).statusCode(200);

        TestIntrospection.fallSilent();

        ping(known).statusCode(200);
        ping(Clinic.any().token())
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("sign-in-unconfirmed"));
    }
}
