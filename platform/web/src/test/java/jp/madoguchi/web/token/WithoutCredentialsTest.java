package jp.madoguchi.web.token;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.TestIntrospection;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.IssuerOnly;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutCredentialsTest.NotToldAsWhomToAsk.class)
class WithoutCredentialsTest {
    @Inject
    MeterRegistry meters;

    @Test
    void keepsNothingAndSaysThatRevokedTokensAreNotFoundOut() {
        String token = TestTokens.clinic(Roles.GENERAL);

        for (int i = 0; i < 3; i++) {
            given().auth().oauth2(token).get("/trial").then().statusCode(200);
        }

        assertEquals(0, gauge("madoguchi.tokens.revocation"));
        assertEquals(0, gauge("madoguchi.tokens.kept"));
        assertEquals(0, TestIntrospection.askedAbout(token));
    }

    @Test
    void refusesAsQuarkusDoes() {
        given().auth()
                .oauth2(TestTokens.expired(Roles.GENERAL))
                .get("/trial")
                .then()
                .statusCode(401);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    public static class NotToldAsWhomToAsk implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(IssuerOnly.class, Map.of("credentials", "none")));
        }
    }
}
