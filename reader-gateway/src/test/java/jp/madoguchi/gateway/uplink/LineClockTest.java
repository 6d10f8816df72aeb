package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.contracts.event.GatewayMode.DEGRADED;
import static jp.madoguchi.contracts.event.GatewayMode.NORMAL;
import static jp.madoguchi.contracts.event.GatewayMode.RECOVERING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 回線と飛ぶ時計: somebody sets the machine's clock while the line's breaker is open, while a retry waits, and after all is
 * well again. Journal, breaker, probe, retry and forwarder are real ones; the time that passes is none anybody sets.
 */
class LineClockTest {
    private static final Duration TO_LIVE = Duration.ofSeconds(30);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration COME_AGAIN = Duration.ofSeconds(60);
    private static final Duration A_TRIP = Duration.ofMillis(200);

    @TempDir
    Path home;

    private final SplittableRandom dice = Dice.of(Dice.seed());
    private final VirtualTime time = new VirtualTime();
    private final VirtualCenter center = new VirtualCenter(time);
    private VirtualGateway gateway;

    @BeforeEach
    void allIsWell() {
        gateway = new VirtualGateway(time, center, home, new UUID(7, 1), dice::nextDouble);
        time.pass(A_MINUTE);
        gateway.take();
        time.pass(A_MINUTE);
        assertEquals(0, gateway.unsent());
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private int pingsIn(Duration so) {
        int before = center.pings();
        time.pass(so);
        return center.pings() - before;
    }

    /** From ten in the morning; fifteen hours lead over midnight. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P1D", "P-1D", "PT15H", "PT-11H", "P365D"})
    void anOpenBreakerIsTriedAsOftenAndTheLineIsBackOnce(Duration jump) {
        center.cut();
        time.pass(A_MINUTE);
        gateway.take();
        int before = pingsIn(A_MINUTE);

        gateway.set(jump);

        int after = pingsIn(A_MINUTE);
        assertTrue(Math.abs(after - before) <= 1, () -> before + " probes a minute, then " + after);
        assertEquals(DEGRADED, gateway.mode());
        gateway.take();
        center.mend();
        time.pass(TO_LIVE);
        assertEquals(NORMAL, gateway.mode());
        assertEquals(0, gateway.unsent());
        gateway.set(jump.negated());
        time.pass(A_MINUTE);
        assertEquals(List.of(NORMAL, DEGRADED, RECOVERING, NORMAL), modes(), "once each way");
        assertEquals(6, center.taken(gateway.id()).size());
        assertEquals(0, center.repeated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P1D", "P-1D", "PT15H", "PT-11H", "P365D"})
    void aWaitingRetryRingsOnceAndInItsTime(Duration jump) {
        int arrived = center.arrivals().size();
        center.sendAway(COME_AGAIN);
        gateway.take();
        time.pass(A_TRIP);
        assertEquals(arrived + 1, center.arrivals().size());

        gateway.set(jump);

        time.pass(COME_AGAIN.minus(A_TRIP.multipliedBy(2)));
        assertEquals(arrived + 1, center.arrivals().size(), "not before it was asked to");
        time.pass(COME_AGAIN.plus(A_TRIP.multipliedBy(2)));
        assertEquals(arrived + 2, center.arrivals().size(), "once, and no later than twice that");
        assertEquals(0, gateway.unsent());
    }

    /** What is taken by an earlier clock than that by which the line came back is no older for it. */
    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P1D", "P-1D", "PT15H", "PT-11H", "P365D"})
    void whoComesAfterTheJumpMakesNobodyRecoverAgain(Duration jump) {
        gateway.set(jump);

        gateway.take();
        assertEquals(NORMAL, gateway.mode());
        time.pass(A_MINUTE);

        assertEquals(List.of(NORMAL), modes());
        assertEquals(0, gateway.unsent());
    }

    private List<?> modes() {
        return gateway.changes().stream().map(VirtualGateway.Change::mode).toList();
    }
}
