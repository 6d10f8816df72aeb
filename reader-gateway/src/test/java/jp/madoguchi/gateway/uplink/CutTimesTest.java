package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitMode;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 切れてから、戻ってから: from the cut to a degraded desk, and from the mended line to one with nothing unsent. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class CutTimesTest {
    static final Duration TO_DEGRADED = Duration.ofSeconds(5);
    static final Duration TO_LIVE = Duration.ofSeconds(30);

    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    @ParameterizedTest
    @EnumSource
    void keepWhatTheDeskIsPromised(Cut cut) {
        List<Long> down = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        for (int trial = 0; trial < Trials.of(1, 30); trial++) {
            awaitHealthy();
            cut.both();
            down.add(until("DEGRADED", TO_DEGRADED));
            takeSomebody();
            cut.mend();
            back.add(until("NORMAL", TO_LIVE));
        }
        Trials.write(
                "cut-" + cut.name().toLowerCase(Locale.ROOT),
                List.of(line(cut, "to degraded", down), line(cut, "to live", back)));
        assertTrue(Collections.max(down) <= TO_DEGRADED.toMillis());
        assertTrue(Collections.max(back) <= TO_LIVE.toMillis());
    }

    static void takeSomebody() {
        DeskApi.clerk()
                .body(proof("ELIGIBILITY_CERTIFICATE", "見本 切"))
                .post("/desk/visits")
                .then()
                .statusCode(201);
    }

    /** How many milliseconds it takes. */
    static long until(String mode, Duration limit) {
        long start = System.nanoTime();
        awaitMode(mode, limit);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static String line(Cut cut, String what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return "%s, %s: p50 %d ms, max %d ms of %d"
                .formatted(cut, what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
    }

    /** 切れ方. */
    enum Cut {
        REFUSED {
            @Override
            void both() {
                TestClinic.toCluster().refuse();
                TestClinic.toIdentity().refuse();
            }
        },
        SWALLOWED {
            @Override
            void both() {
                TestClinic.toCluster().swallow();
                TestClinic.toIdentity().swallow();
            }
        };

        abstract void both();

        void mend() {
            TestClinic.toCluster().mend();
            TestClinic.toIdentity().mend();
        }
    }
}
