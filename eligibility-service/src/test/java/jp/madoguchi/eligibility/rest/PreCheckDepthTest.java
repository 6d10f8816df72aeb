package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import jp.madoguchi.web.TokyoClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PreCheckDepthTest {
    private static final String STOP = """
            update pre_check_booking set queued = true, attempts = 3, not_before = now() + interval '1 hour',
                looked_at = now() - interval '100 hours', visit_date = ? where pre_check_id = ?
            """;
    private static final String GO_ON = "update pre_check_booking set queued = false where pre_check_id = ?";
    private static final double HUNDRED_HOURS = 360_000;

    @Inject
    DataSource database;

    private final Desk desk = Desk.any();
    private final LocalDate today = LocalDate.now(Clock.system(TokyoClock.ZONE));

    @Test
    void showsABookingThatWaitsHoweverOftenItFailed() throws SQLException {
        UUID id = answered();

        Desk.change(database, STOP, today, id);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertTrue(gauge("waiting") >= 1);
            assertTrue(gauge("oldest_seconds") >= HUNDRED_HOURS);
        });

        Desk.change(database, STOP, today.minusDays(1), id);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertTrue(gauge("oldest_seconds") < HUNDRED_HOURS));
        Desk.change(database, GO_ON, id);
    }

    private UUID answered() {
        RegistryFixture.registerInsurers();
        String id = desk.post(
                        "/pre-checks",
                        Map.of(
                                "visitDate",
                                today.toString(),
                                "bookings",
                                List.of(Desk.booking("b", RegistryFixture.freshNumber()))))
                .then()
                .statusCode(202)
                .extract()
                .path("preCheckId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertEquals(1, desk.get("/pre-checks/" + id).jsonPath().getInt("answered")));
        return UUID.fromString(id);
    }

    private static double gauge(String name) {
        return given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("madoguchi_pre_check_" + name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }
}
