package jp.madoguchi.runtime.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.UnexpectedFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "runtime"))
class DatabaseTest {
    @Inject
    UnexpectedFailures failures;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void tellsWhichMigrationIsBroken() throws InterruptedException {
        assertReadinessSays("migration failed: V7__broken.sql:1 (SQLSTATE 42704), see log", url);
    }

    @Test
    void waitsForAPostgresThatDoesNotAnswer() throws InterruptedException {
        assertReadinessSays("waiting for PostgreSQL (SQLSTATE 08001)", "jdbc:postgresql://127.0.0.1:1/runtime");
    }

    @Test
    void isReadyByItsOwnChecksOfDatabaseAndBrokerAndNotByThoseOfTheChannels() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'database-schema' }.data.state", is("migrated"))
                .body("checks.find { it.name == 'kafka' }.data.state", is("answers"))
                .body("checks.name", not(hasItem(startsWith("SmallRye Reactive Messaging"))));
        given().get("/q/health/live").then().body("checks.name", hasItem(startsWith("SmallRye Reactive Messaging")));
    }

    private void assertReadinessSays(String words, String address) throws InterruptedException {
        Flyway flyway = Flyway.configure()
                .dataSource(address, "postgres", "postgres")
                .schemas("broken")
                .locations("filesystem:src/test/resources/db/broken")
                .load();
        Database database = new Database(flyway, failures, Duration.ofSeconds(60));
        DatabaseHealth health = new DatabaseHealth(database);

        database.start(new StartupEvent());

        HealthCheckResponse told = health.call();
        assertEquals(HealthCheckResponse.Status.DOWN, told.getStatus());
        assertEquals(Map.of("state", words), told.getData().orElseThrow());
        database.stop(new ShutdownEvent());
    }
}
