package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.BoardFixture.NOW;
import static jp.madoguchi.outage.domain.BoardFixture.TOKYO;
import static jp.madoguchi.outage.domain.BoardFixture.code;
import static jp.madoguchi.outage.domain.BoardFixture.draining;
import static jp.madoguchi.outage.domain.BoardFixture.gateway;
import static jp.madoguchi.outage.domain.BoardFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicLineTest {
    /** Each gateway is its mode, the seconds since it was heard, and the state of one breaker. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', SILENT",
        "NORMAL 0 CLOSED, LIVE",
        "NORMAL 30 CLOSED, LIVE",
        "NORMAL 31 CLOSED, SILENT",
        "DEGRADED 31 OPEN, SILENT",
        "NORMAL 0 UNPROVEN, LIVE",
        "NORMAL 0 OPEN, DEGRADED",
        "NORMAL 0 HALF_OPEN, DEGRADED",
        "DEGRADED 0 OPEN, OUTAGE",
        "DEGRADED 0 OPEN / DEGRADED 0 OPEN, OUTAGE",
        "DEGRADED 0 OPEN / NORMAL 0 CLOSED, DEGRADED",
        "DEGRADED 0 OPEN / RECOVERING 0 CLOSED, DEGRADED",
        "DEGRADED 0 OPEN / NORMAL 31 CLOSED, OUTAGE",
        "DEGRADED 31 OPEN / NORMAL 0 CLOSED, LIVE",
        "RECOVERING 0 HALF_OPEN / NORMAL 0 CLOSED, RECOVERING"
    })
    void tellsTheStateOfAClinicByTheGatewaysThatAreHeard(String gateways, ClinicState expected) {
        List<GatewayReport> reports = Stream.of(gateways.split(" / "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(one -> gateway(GatewayMode.valueOf(one[0]), Integer.parseInt(one[1]), Map.of("cluster", one[2])))
                .toList();

        assertEquals(expected, ClinicState.of(reports, NOW));
    }

    @Test
    void speaksForTheGatewayThatIsWorstOffLongest() {
        Instant first = NOW.minusSeconds(900);
        ClinicLine line = line(
                TOKYO,
                gateway(
                        GatewayMode.NORMAL,
                        NOW.minusSeconds(5000),
                        1,
                        Map.of("identity", "OPEN"),
                        NOW.minusSeconds(90)),
                gateway(GatewayMode.DEGRADED, NOW.minusSeconds(60), 1, Map.of("cluster", "OPEN"), NOW.minusSeconds(30)),
                gateway(GatewayMode.DEGRADED, first, 1, Map.of("terminal", "CLOSED"), null),
                gateway(GatewayMode.DEGRADED, NOW.minusSeconds(9000), 99, Map.of("card-reader", "OPEN"), null));

        assertEquals(ClinicState.DEGRADED, line.state());
        assertEquals(GatewayMode.DEGRADED, line.mode());
        assertEquals(Cause.LINE_DOWN, line.cause());
        assertEquals(first, line.since());
        assertEquals(Map.of("cluster", "OPEN", "identity", "OPEN"), line.breakers());
        assertEquals(6, line.unsent());
        assertEquals(NOW.minusSeconds(90), line.oldestUnsentAt());
        assertEquals(4, line.gateways());
        assertEquals(1, line.silentGateways());
        assertEquals("13", line.prefecture());
    }

    @Test
    void addsUpWhatIsParkedAtTheDesksOfAClinic() {
        ClinicLine line = line(TOKYO, BoardFixture.parking(2), BoardFixture.parking(3), gateway(GatewayMode.NORMAL, 1));

        assertEquals(5, line.parked());
        assertEquals(5, BoardFixture.board(line).totals().parked());
    }

    @Test
    void tellsSinceWhenNobodyIsHeard() {
        ClinicLine line = line(TOKYO, gateway(GatewayMode.NORMAL, 500), gateway(GatewayMode.NORMAL, 100));

        assertEquals(ClinicState.SILENT, line.state());
        assertEquals(NOW.minusSeconds(100), line.since());
    }

    @Test
    void knowsNothingOfAClinicThatNeverReported() {
        ClinicLine line = line(TOKYO);

        assertEquals(ClinicState.SILENT, line.state());
        assertNull(line.since());
        assertNull(line.mode());
        assertNull(line.cause());
        assertNull(line.oldestUnsentAt());
    }

    @ParameterizedTest(name = "unsent for {0} s, board {1} s behind: {2} s")
    @CsvSource({"'', 2, 2", "90, 2, 90", "1, 2, 2", "2, 2, 2", "-5, 0, 0"})
    void isAsOldAsWhatItDoesNotShowYet(String unsentFor, int behind, int expected) {
        Instant oldest = unsentFor.isEmpty() ? null : NOW.minusSeconds(Integer.parseInt(unsentFor));
        ClinicLine line = line(TOKYO, gateway(GatewayMode.NORMAL, NOW, 0, Map.of(), oldest));

        assertEquals(Duration.ofSeconds(expected), line.endToEndAge(Duration.ofSeconds(behind), NOW));
    }

    @ParameterizedTest(name = "{0} with {1} unsent, seen {2} s ago: {3}")
    @CsvSource({
        "RECOVERING, 0, 30, 12.3",
        "NORMAL, 1, 0, 12.3",
        "NORMAL, 0, 0, ",
        "RECOVERING, 9, 31, ",
        "DEGRADED, 9, 0, 12.3"
    })
    void tellsHowFastWhatWasKeptIsHandedIn(GatewayMode mode, long unsent, int seenAgo, @Nullable Double expected) {
        assertEquals(
                expected, line(TOKYO, draining(mode, unsent, 12.345, seenAgo)).drainedPerSecond());
    }

    @Test
    void addsUpWhatItsGatewaysHandIn() {
        ClinicLine line = line(
                TOKYO,
                draining(GatewayMode.RECOVERING, 5, 2, 0),
                draining(GatewayMode.RECOVERING, 5, 0.5, 10),
                gateway(GatewayMode.RECOVERING, 1));

        assertEquals(2.5, line.drainedPerSecond());
        assertNull(line(TOKYO, gateway(GatewayMode.RECOVERING, 1)).drainedPerSecond());
    }

    @Test
    void saysEveryStateInWords() {
        assertEquals(
                List.of("障害時受付", "一部に支障", "復旧中", "報告なし", "通常"),
                Arrays.stream(ClinicState.values()).map(ClinicState::label).toList());
    }

    @Test
    void knowsADrillThatIsOver() {
        InstitutionCode drill = code("131999900");

        assertFalse(line(drill, gateway(GatewayMode.NORMAL, 1)).isOverDrill());
        assertTrue(line(drill, gateway(GatewayMode.NORMAL, 31)).isOverDrill());
        assertFalse(line(TOKYO, gateway(GatewayMode.NORMAL, 31)).isOverDrill());
    }
}
