package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitMode;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 時計が疑わしい窓口: the machine's clock jumps by a day while the line is cut, seen from the desk. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class ClockInDoubtTest {
    @Inject
    Uptime uptime;

    @BeforeEach
    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    @Test
    void aVisitWaitsForSomebodyToSayWhichDayItIs() {
        String machine = clerk().get("/desk/day").path("today");
        String other = LocalDate.parse(machine).minusDays(1).toString();
        TestClinic.toCluster().refuse();
        awaitMode("DEGRADED", Duration.ofSeconds(5));

        // A wall clock that has moved on by a day is a day that the other clock has not seen.
        QuarkusMock.installMockForInstance(
                new Uptime() {
                    @Override
                    public long nanos() {
                        return System.nanoTime() - Duration.ofDays(1).toNanos();
                    }
                },
                uptime);

        clerk().get("/desk/day").then().body("today", equalTo(other)).body("possible", contains(machine, other));
        assertEquals(other, state().getString("today"));
        Map<String, Object> visit = proof("ELIGIBILITY_CERTIFICATE", "見本 時");
        clerk().body(visit).post("/desk/visits").then().statusCode(422).body("findings.rule", contains("DSK-118"));
        stateDay(other, 204);
        stateDay(machine, 409);
        clerk().get("/desk/day").then().body("today", equalTo(other)).body("possible.size()", equalTo(0));
        clerk().body(visit).post("/desk/visits").then().statusCode(201);

        TestClinic.toCluster().mend();
        await().untilAsserted(() -> {
            // Which day it was said to be, and which one the machine showed.
            String said = "\"day\":{\"stated\":\"" + other + "\",\"machine\":\"" + machine + "\"}";
            assertTrue(TestClinic.frontDoor().taken().stream()
                    .anyMatch(entry -> entry.body().contains("\"DATE_STATED\"")
                            && entry.body().contains(said)));
            assertTrue(TestClinic.frontDoor().taken().stream()
                    .anyMatch(entry -> entry.body().contains("\"clock\":\"CORRECTED\"")));
        });
        clerk().get("/desk/day").then().body("today", equalTo(machine)).body("words", nullValue());
    }

    private static void stateDay(String day, int status) {
        clerk().body(Map.of("day", day)).put("/desk/day").then().statusCode(status);
    }
}
