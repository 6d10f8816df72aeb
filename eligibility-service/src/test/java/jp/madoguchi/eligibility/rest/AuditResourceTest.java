package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.runtime.audit.AuditWatch;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AuditResourceTest {
    @Inject
    DataSource database;

    @Inject
    AuditWatch watch;

    @Inject
    MeterRegistry meters;

    private final Desk desk = Desk.any();

    @Test
    void showsTheOperatorWhereAChainIsBroken() throws SQLException {
        RegistryFixture.registerInsurers();
        for (int i = 0; i < 3; i++) {
            desk.check("NUMBER", RegistryFixture.freshNumber());
        }
        String chain = desk.clinic().code().wire();

        verify(chain)
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("entries", equalTo(3))
                .body("brokenAt", nullValue());

        tamper("update audit_log set account = 'x' where seq = 2 and chain = '" + chain + "'");
        verify(chain).body("sound", equalTo(false)).body("entries", equalTo(1)).body("brokenAt", equalTo(2));
        assertTrue(meters.get("madoguchi.audit.verifications")
                        .tag("sound", "false")
                        .counter()
                        .count()
                > 0);
    }

    @Test
    void isWatchedWithoutAnybodyAsking() throws Throwable {
        desk.check("NUMBER", RegistryFixture.freshNumber());
        long before = VertxContextSupport.subscribeAndAwait(watch::verify);
        tamper("update audit_log set purpose = 'x' where seq = 1 and chain = '"
                + desk.clinic().code().wire() + "'");

        assertEquals(before + 1, VertxContextSupport.subscribeAndAwait(watch::verify));
        assertEquals(
                before + 1.0,
                meters.get("madoguchi.audit.chains.broken").gauge().value());
        assertTrue(meters.get("madoguchi.audit.chains.sound").gauge().value() > 0);
    }

    @Test
    void opensToTheOperatorAloneAndForAChainThatCanBe() {
        verify("金糸雀").statusCode(400);
        given().auth()
                .oauth2(desk.clinic().token(Roles.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("chain", "eligibility-service"))
                .post("/audit/verification")
                .then()
                .statusCode(403);
    }

    private void tamper(String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_log disable trigger audit_log_append_only");
            statement.execute(update);
            statement.execute("alter table audit_log enable trigger audit_log_append_only");
        }
    }

    private static ValidatableResponse verify(String chain) {
        return given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .contentType(ContentType.JSON)
                .body(Map.of("chain", chain))
                .post("/audit/verification")
                .then();
    }
}
