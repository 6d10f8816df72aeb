package jp.madoguchi.web.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.testing.ForgedTokens;
import jp.madoguchi.testing.TestIntrospection;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.IssuerOnly;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(IssuerOnly.class)
class TokenMechanismTest {
    @Inject
    MeterRegistry meters;

    @Inject
    TokenStore store;

    @Test
    void verifiesATokenOnceAndGivesTheSameIdentityAfterwards() {
        String token = TestTokens.clinic(Roles.GENERAL, Roles.ADMINISTRATOR);
        double misses = requests("miss");
        double hits = requests("hit");

        Map<String, Object> first = identity(token, "same");
        Map<String, Object> second = identity(token, "same");
        Map<String, Object> third = identity(token, "same");

        assertEquals(first, second);
        assertEquals(first, third);
        assertEquals("tester", first.get("account"));
        assertEquals(List.of("administrator", "general"), first.get("roles"));
        assertEquals(true, first.get("raw"));
        assertEquals(misses + 1, requests("miss"));
        assertEquals(hits + 2, requests("hit"));
        assertEquals(1, TestIntrospection.askedAbout(token));
    }

    @Test
    void givesARequestNothingOfTheOneBefore() {
        String token = TestTokens.clinic(Roles.GENERAL);

        assertEquals("first", identity(token, "first").get("request"));
        assertEquals("second", identity(token, "second").get("request"));
    }

    @Test
    void tellsTwoTokensOfOneAccountApart() {
        String one = TestTokens.clinic(Roles.GENERAL);
        String other = TestTokens.clinic(Roles.GENERAL);

        assertNotEquals(identity(one, "a").get("id"), identity(other, "a").get("id"));
        assertNotEquals(identity(one, "a").get("id"), identity(other, "a").get("id"));
    }

    @Test
    void knowsTheRolesOfEachTokenWhenItIsCached() {
        String allowed = TestTokens.clinic(Roles.GENERAL);
        String other = TestTokens.clinic(Roles.INTEGRATOR);
        for (int i = 0; i < 2; i++) {
            who(allowed).statusCode(200).body("institution", equalTo(TestTokens.CLINIC));
            who(other).statusCode(403);
        }
        who(TestTokens.otherClinic(Roles.GENERAL))
                .statusCode(200)
                .body("institution", equalTo(TestTokens.OTHER_CLINIC));
    }

    @Test
    void refusesATokenThatExpiresWhileItIsKept() {
        who(TestTokens.clinic(Roles.GENERAL)).statusCode(200);
        String token = TestTokens.expiringIn(Duration.ofSeconds(5), Roles.GENERAL);
        who(token).statusCode(200);
        who(token).statusCode(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> who(token).statusCode(401));
        who(token).statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAForgedTokenEachTimeAndKeepsNothingOfIt(String name, String token) {
        for (int i = 0; i < 2; i++) {
            who(token).statusCode(401).body("code", equalTo("unauthenticated"));
        }

        assertNull(store.known(TokenHash.of(token)));
        assertEquals(0, TestIntrospection.askedAbout(token), "nobody but a key of the realm makes a token");
    }

    static Stream<Arguments> refusesAForgedTokenEachTimeAndKeepsNothingOfIt() {
        return ForgedTokens.all(Roles.GENERAL).entrySet().stream()
                .map(forged -> Arguments.of(forged.getKey(), forged.getValue()));
    }

    @Test
    void refusesARequestWhoseSchemeIsAnother() {
        String token = TestTokens.clinic(Roles.GENERAL);
        who(token).statusCode(200);

        given().header("Authorization", "Basic " + token).get("/trial").then().statusCode(401);
        given().header("Authorization", token).get("/trial").then().statusCode(401);
        given().header("Authorization", "bearer " + token).get("/trial").then().statusCode(200);
    }

    private double requests(String found) {
        return meters.counter("madoguchi.tokens.requests", "found", found).count();
    }

    private static Map<String, Object> identity(String token, String request) {
        return given().auth()
                .oauth2(token)
                .queryParam("request", request)
                .get("/trial/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static ValidatableResponse who(String token) {
        return given().auth().oauth2(token).get("/trial").then();
    }
}
