package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.clinic.FrontDoor;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 丸ごと断られる一括: one entry the door will not have in any batch holds up no other, and nobody forgets it. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class RefusedBatchTest {
    private static final String POISON = "見本毒子";
    private static final String BUSY = "{\"status\":503,\"code\":\"busy\",\"retryAfter\":1}";

    @BeforeEach
    void healthy() {
        awaitHealthy();
    }

    @AfterEach
    void mend() {
        door().refuseBatchesWith("", "");
        door().refuseNoMore();
        awaitHealthy();
    }

    private static FrontDoor door() {
        return TestClinic.frontDoor();
    }

    private static String take(String name) {
        return clerk().body(proof("ELIGIBILITY_CERTIFICATE", name))
                .post("/desk/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("visit.visitId");
    }

    private static void awaitTaken(int count) {
        await().untilAsserted(() -> {
            assertEquals(count, door().taken().size());
            assertEquals(0, state().getLong("unsent"));
        });
        assertEquals(
                LongStream.rangeClosed(1, count).boxed().toList(),
                door().taken().stream().map(UplinkEntry::sequence).toList());
    }

    /** How much is parked, as the cluster was told last. */
    private static @Nullable Long lastTold() {
        List<GatewayStatus> told = List.copyOf(door().statuses());
        return told.get(told.size() - 1).parked();
    }

    private static List<String> codes(String visit) {
        return clerk().get("/desk/parked").jsonPath().getList("findAll { it.visitId == '" + visit + "' }.code");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "400,'\"constraint-violated\"',constraint-violated",
        "422,'\"rule-violated\"',rule-violated",
        "413,null,payload-too-large",
    })
    void theOneEntryIsFoundAndParkedAndTheRestGoesOn(int status, String code, String parkedFor) {
        int before = door().taken().size();
        door().refuseBatches(BUSY, 1);
        door().refuseBatchesWith(POISON, "{\"status\":" + status + ",\"code\":" + code + "}");
        take("見本 一");
        take("見本 二");
        String poisoned = take(POISON);
        take("見本 三");
        take("見本 四");

        awaitTaken(before + 5);
        assertEquals(List.of(parkedFor), codes(poisoned));
        await().untilAsserted(() -> assertEquals(state().getLong("parked"), lastTold()));
        assertTrue(door().taken().stream()
                .skip(before)
                .noneMatch(entry -> entry.body().contains(POISON)));

        // The door takes it by now: nothing of it was lost.
        door().refuseBatchesWith("", "");
        int sequence =
                clerk().get("/desk/parked").jsonPath().getInt("find { it.visitId == '" + poisoned + "' }.sequence");
        clerk().post("/desk/parked/" + sequence + "/repair").then().statusCode(204);
        awaitTaken(before + 7);
        assertTrue(door().taken().get(before + 5).body().contains(POISON));
    }

    /** A status without a word of the house may come from anything on the way, and says nothing of an entry. */
    @Test
    void whatNobodyOfTheHouseHasRefusedIsParkedByNobody() {
        int before = door().taken().size();
        int arrived = door().arrivals().size();
        door().refuseBatchesWith(POISON, "{\"status\":400}");

        String visit = take(POISON);

        await().until(() -> door().arrivals().size() >= arrived + 3);
        assertEquals(List.of(), codes(visit));
        door().refuseBatchesWith("", "");
        awaitTaken(before + 1);
    }

    /** A door that answers everything else and fails over one entry keeps no other waiting for long. */
    @Test
    void theOneEntryADoorFailsOverAgainAndAgainIsParkedAndTheRestGoesOn() {
        int before = door().taken().size();
        door().refuseBatchesWith(POISON, "{\"status\":500}");
        take("見本 六");
        String poisoned = take(POISON);
        take("見本 七");

        awaitTaken(before + 3);
        assertEquals(List.of("door-failed"), codes(poisoned));
    }

    @Test
    void aDoorThatFailsOverEverythingForAWhileParksNothing() {
        int before = door().taken().size();
        door().refuseBatches("{\"status\":500}", 6);

        String visit = take("見本 八");

        awaitTaken(before + 1);
        assertEquals(List.of(), codes(visit));
    }

    /** Where the bare entry is refused as well, the fault is not in what it says. */
    @Test
    void aDoorThatRefusesEverythingParksNothing() {
        int before = door().taken().size();
        int arrived = door().arrivals().size();
        door().refuseBatches("{\"status\":400,\"code\":\"constraint-violated\"}", 4);

        String visit = take("見本 五");

        awaitTaken(before + 1);
        assertEquals(arrived + 5, door().arrivals().size());
        assertEquals(List.of(), codes(visit));
        assertFalse(door().taken().get(before).body().isEmpty());
    }
}
