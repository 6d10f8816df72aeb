package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.FrontDoor;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 送りどき: when the cluster has no time, no longer takes the token, or the line is thin. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class ServerBudgetTest {
    /** A breaker opens when the last eight all failed. */
    private static final int BEYOND_A_BREAKER = 9;

    private static final int THIN_BYTES_PER_SECOND = 8_000;
    private static final int UNSENT = 300;
    /** So many batches show which way their size goes. */
    private static final int FEW = 4;

    private static final String BUSY = "{\"status\":503,\"code\":\"busy\",\"retryAfter\":%d}";

    @Inject
    Standings standings;

    private final AtomicBoolean wasOpen = new AtomicBoolean();

    @BeforeEach
    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    private static FrontDoor door() {
        return TestClinic.frontDoor();
    }

    private static void take(String name) {
        clerk().body(proof("ELIGIBILITY_CERTIFICATE", name))
                .post("/desk/visits")
                .then()
                .statusCode(201);
    }

    private static void awaitTaken(int count) {
        await().untilAsserted(() -> {
            assertEquals(count, door().taken().size());
            assertEquals(0, state().getLong("unsent"));
        });
    }

    private void watch() {
        standings.onChange(current -> {
            if (current.circumstances().isDown(Dependency.CLUSTER)) {
                wasOpen.set(true);
            }
        });
    }

    @Test
    void aBusyClusterIsNotAskedBeforeItWantsToBeAndIsNotGone() {
        watch();
        int before = door().taken().size();
        int arrived = door().arrivals().size();
        door().refuseBatches(BUSY.formatted(1), BEYOND_A_BREAKER);

        take("見本 混");

        awaitTaken(before + 1);
        List<Long> arrivals = door().arrivals();
        for (int i = arrived + 1; i <= arrived + BEYOND_A_BREAKER; i++) {
            long pause = Duration.ofNanos(arrivals.get(i) - arrivals.get(i - 1)).toMillis();
            assertTrue(pause >= 1_000, () -> "came back after " + pause + " ms");
        }
        assertFalse(wasOpen.get(), "so many failures in a row would have opened the breaker");
    }

    @Test
    void aProxyThatSaysTheSameIsAFailureLikeAnyOther() {
        watch();
        int before = door().taken().size();
        door().refuseAll("{\"status\":503,\"retryAfter\":1}");

        take("見本 門");

        await().untilTrue(wasOpen);
        door().refuseNoMore();
        awaitTaken(before + 1);
    }

    @Test
    void tellsWhichChainTheEntriesBelongTo() {
        int before = door().taken().size();

        take("見本 鎖");

        awaitTaken(before + 1);
        JournalIdentity journal = door().journal();
        assertNotNull(journal);
        assertEquals(0, journal.epoch());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDroppedForATokenThatIsNotTaken(Token token) {
        for (int turn = 0; turn < Trials.of(1, 17); turn++) {
            awaitHealthy();
            int before = door().taken().size();
            int tokens = door().tokens();
            token.spoil();

            take("見本 券");
            take("見本 鍵");

            awaitTaken(before + 2);
            assertTrue(door().isUnlocked(), "nobody was let in before");
            assertTrue(!token.isSpent || door().tokens() > tokens, "a new token was fetched");
        }
        assertEquals(0, state().getLong("parked") - parkedBefore);
        assertInOrder();
    }

    /**
     * 取られない券: what is wrong with the token the gateway holds. The door does not look into it; it tells as one that did
     * would, and each time the entry that came with it must survive.
     */
    enum Token {
        /** Its term is over, or it was taken back: another one is good at once. */
        REVOKED(true, 0),
        /** As above, and the door hears of the new key only some questions later. */
        ROTATED(true, 4),
        /** The door knows another key than everybody's for a while: the same token is good again later. */
        WRONG_KEY(false, 12);

        private final boolean isSpent;
        private final int lockedOut;

        Token(boolean isSpent, int lockedOut) {
            this.isSpent = isSpent;
            this.lockedOut = lockedOut;
        }

        void spoil() {
            if (isSpent) {
                door().revokeTokens();
            }
            door().lockOut(lockedOut);
        }
    }

    private long parkedBefore;

    @BeforeEach
    void countParked() {
        parkedBefore = state().getLong("parked");
    }

    /**
     * 64 kbit/s for all that goes up together: entries, a patient's questions, probes and reports. Five times a
     * minute by hand. The line's pace is real: what a connection sends waits for its turn on the one wire.
     */
    @Test
    void aThinLineCarriesWhatIsUnsentAndStaysLive() {
        watch();
        door().answer("30", DeskApi.VALID);
        List<String> figures = new ArrayList<>();
        for (int trial = 0; trial < Trials.of(1, 5); trial++) {
            figures.add(aThinLine());
        }
        Trials.write("line-thin", figures);
    }

    private String aThinLine() {
        int before = door().taken().size();
        door().refuseBatches(BUSY.formatted(1), 1_000);
        for (int i = 0; i < UNSENT; i++) {
            take("見本 細");
        }
        assertTrue(state().getLong("unsent") >= UNSENT, "nothing has gone up yet");
        int first = door().batches().size();
        TestClinic.toCluster().slow(THIN_BYTES_PER_SECOND);
        door().refuseNoMore();
        wasOpen.set(false);

        long end = System.nanoTime() + Duration.ofSeconds(Trials.of(15, 60)).toNanos();
        List<Long> asked = new ArrayList<>();
        List<Integer> sent = List.of();
        while (System.nanoTime() < end || sent.size() < FEW) {
            asked.add(ask());
            sent = List.copyOf(door().batches().subList(first, door().batches().size()));
        }
        String figure = "%d unsent at 64 kbit/s: batches %s, %d patients asked for meanwhile, slowest %d ms"
                .formatted(UNSENT, sent, asked.size(), Collections.max(asked));
        assertFalse(wasOpen.get(), figure);
        assertTrue(Collections.min(sent) <= sent.get(0) / 2, "batches shrink: " + figure);
        assertTrue(sent.stream().skip(1).allMatch(size -> size <= 8), "and stay small: " + figure);
        TestClinic.toCluster().mend();
        awaitTaken(before + UNSENT);
        assertInOrder();
        return figure;
    }

    /** A patient is answered, however much is going up. */
    private static long ask() {
        long start = System.nanoTime();
        JsonPath shown = clerk().body(Map.of("insurerNumber", "06139000", "number", "30", "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .jsonPath();
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        clerk().delete("/desk/checks/" + shown.getString("visitId")).then().statusCode(204);
        assertEquals("KNOWN", shown.getString("outcome"));
        return took;
    }

    private static void assertInOrder() {
        List<Long> sequences =
                door().taken().stream().map(UplinkEntry::sequence).toList();
        assertEquals(sequences.stream().sorted().distinct().toList(), sequences);
    }
}
