package jp.madoguchi.web.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.testing.TestIntrospection;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.IssuerOnly;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same as in {@link StandingTest} over the wire, with a minute that lasts two seconds. */
@QuarkusTest
@TestProfile(RevocationTest.ShortMinute.class)
@QuarkusTestResource(IssuerOnly.class)
class RevocationTest {
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Duration SLOW_MACHINE = Duration.ofSeconds(10);

    @Inject
    MeterRegistry meters;

    @AfterEach
    void letTheIssuerSpeak() {
        TestIntrospection.speakAgain();
        String probe = TestTokens.clinic(Roles.GENERAL);
        await().atMost(SLOW_MACHINE).untilAsserted(() -> {
            who(probe).statusCode(200);
            assertEquals(0, away());
        });
    }

    @Test
    void refusesATokenThatIsRevokedWhileItIsKeptAndNotTheOtherOfTheSameAccount() {
        String revoked = TestTokens.clinic(Roles.GENERAL);
        String other = TestTokens.clinic(Roles.GENERAL);
        who(revoked).statusCode(200);
        who(revoked).statusCode(200);
        who(other).statusCode(200);

        TestIntrospection.revoke(revoked);
        long from = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(SLOW_MACHINE)
                .untilAsserted(() -> who(revoked).statusCode(401));
        long took = System.nanoTime() - from;

        assertTrue(took < BOUND.plusSeconds(3).toNanos(), "refused after %d ms".formatted(took / 1_000_000));
        who(revoked)
                .statusCode(401)
                .body("code", equalTo("unauthenticated"))
                .header("WWW-Authenticate", equalTo("Bearer"));
        who(other).statusCode(200);
    }

    @Test
    void refusesATokenThatWasRevokedBeforeItCameHereFirst() {
        String token = TestTokens.clinic(Roles.GENERAL);
        TestIntrospection.revoke(token);

        who(token).statusCode(401);
        who(token).statusCode(401);

        assertEquals(1, TestIntrospection.askedAbout(token), "what is revoked stays so and is not asked again");
    }

    @Test
    void goesOnForATimeWhileTheIssuerIsSilentAndThenSaysThatItCannotKnow() {
        String token = TestTokens.clinic(Roles.GENERAL);
        String revoked = TestTokens.clinic(Roles.GENERAL);
        TestIntrospection.revoke(revoked);
        who(token).statusCode(200);
        who(revoked).statusCode(401);
        double before = unconfirmed();

        TestIntrospection.fallSilent();
        who(token).statusCode(200);
        who(revoked).statusCode(401);
        assertEquals(before, unconfirmed());
        who(TestTokens.clinic(Roles.GENERAL))
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("sign-in-unconfirmed"));
        await().atMost(SLOW_MACHINE).untilAsserted(() -> who(token).statusCode(503));
        who(revoked).statusCode(401);

        assertTrue(unconfirmed() >= before + 2);
        assertEquals(1, away());
        assertTrue(questions("could-not-ask") >= 1);
        TestIntrospection.speakAgain();
        await().atMost(SLOW_MACHINE).untilAsserted(() -> who(token).statusCode(200));
    }

    @Test
    void findsOutWhatWasRevokedWhileTheIssuerWasSilent() {
        String token = TestTokens.clinic(Roles.GENERAL);
        who(token).statusCode(200);
        TestIntrospection.fallSilent();
        TestIntrospection.revoke(token);
        await().atMost(SLOW_MACHINE).untilAsserted(() -> {
            who(token).statusCode(503);
            assertEquals(1, away());
        });

        TestIntrospection.speakAgain();

        await().atMost(SLOW_MACHINE).untilAsserted(() -> who(token).statusCode(401));
    }

    @Test
    void saysThatItCannotKnowOutsideTheResourcesToo() {
        TestIntrospection.fallSilent();

        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/q/metrics")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("sign-in-unconfirmed"));
    }

    @Test
    void refusesARevokedTokenOutsideTheResourcesToo() {
        String token = TestTokens.network(Roles.OPERATOR);
        TestIntrospection.revoke(token);

        given().auth().oauth2(token).get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    private double unconfirmed() {
        return meters.counter("madoguchi.tokens.unconfirmed").count();
    }

    private double questions(String answer) {
        return meters.counter("madoguchi.tokens.questions", "answer", answer).count();
    }

    private double away() {
        return meters.get("madoguchi.tokens.provider.away").gauge().value();
    }

    private static ValidatableResponse who(String token) {
        return given().auth().oauth2(token).get("/trial").then();
    }

    public static class ShortMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "madoguchi.tokens.believed-for",
                    BOUND.toString(),
                    "madoguchi.tokens.believed-while-away",
                    BOUND.toString(),
                    "madoguchi.tokens.ask-again-after",
                    "PT1S",
                    "madoguchi.tokens.retry-after",
                    "PT0.1S");
        }
    }
}
