package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitMode;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 回線を本当に切る: refused and swallowed; the desk sees it in time, by the probes as they are shipped. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class LineCutTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @BeforeEach
    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    private static JsonPath check() {
        return clerk().body(Map.of("insurerNumber", "06139000", "number", "12345", "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .jsonPath();
    }

    @Test
    void aRefusedClusterDegradesTheDeskInTime() {
        TestClinic.toCluster().refuse();

        awaitMode("DEGRADED", PROMISED);

        assertEquals("CLUSTER_UNREACHABLE", state().getString("cause"));
        assertEquals("受付は続けられます。この端末に保存し、復旧後に自動で送ります", state().getString("message"));
        assertEquals("NOTE_FOUR_ITEMS", state().getString("instruction.steps[0].step"));
    }

    @Test
    void aSilentLineDegradesTheDeskInTimeAndNamesTheLine() {
        TestClinic.toCluster().swallow();
        TestClinic.toIdentity().swallow();

        awaitMode("DEGRADED", PROMISED);

        await().untilAsserted(() -> assertEquals("LINE_DOWN", state().getString("cause")));
    }

    @Test
    void aFailedAskIsAnsweredAtOnceWhateverTheBreakersState() {
        TestClinic.toCluster().swallow();
        long asked = System.nanoTime();

        JsonPath closed = check();

        assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(3)) < 0);
        assertEquals("COULD_NOT_ASK", closed.getString("outcome"));
        awaitMode("DEGRADED", PROMISED);
        long askedAgain = System.nanoTime();
        JsonPath open = check();
        assertTrue(Duration.ofNanos(System.nanoTime() - askedAgain).compareTo(Duration.ofSeconds(1)) < 0);
        assertEquals("COULD_NOT_ASK", open.getString("outcome"));
        for (JsonPath one : List.of(closed, open)) {
            clerk().delete("/desk/checks/" + one.getString("visitId")).then().statusCode(204);
        }
    }
}
