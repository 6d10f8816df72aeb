package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            all well,                                        CLOSED,    CLOSED,    ,              ,                  \
              ,   0, NORMAL,
            just started; nothing known,                     UNPROVEN,  UNPROVEN,  ,              ,                  \
              ,   , NORMAL,
            woke up in an outage,                            UNPROVEN,  UNPROVEN,  ,              LINE_DOWN,         \
              ,   , DEGRADED, LINE_DOWN
            woke up in an outage; entries wait,              UNPROVEN,  UNPROVEN,  ,              \
            CLUSTER_UNREACHABLE, -5, , DEGRADED, CLUSTER_UNREACHABLE
            cluster gone; identity answers,                  OPEN,      CLOSED,    ,              ,                  \
              ,   , DEGRADED, CLUSTER_UNREACHABLE
            cluster gone; identity never asked,              OPEN,      UNPROVEN,  ,              ,                  \
              ,   , DEGRADED, CLUSTER_UNREACHABLE
            both gone,                                       OPEN,      OPEN,      ,              ,                  \
              ,   , DEGRADED, LINE_DOWN
            both gone; identity being tried,                 OPEN,      HALF_OPEN, ,              ,                  \
              ,   , DEGRADED, LINE_DOWN
            being tried is not back,                         HALF_OPEN, OPEN,      ,              ,                  \
              ,   , DEGRADED, LINE_DOWN
            being tried; identity is back,                   HALF_OPEN, CLOSED,    ,              ,                  \
              ,   , DEGRADED, CLUSTER_UNREACHABLE
            identity alone gone: checks go on,               CLOSED,    OPEN,      ,              ,                  \
              ,   0, NORMAL,
            a broken reader; line well,                      CLOSED,    CLOSED,    READER_BROKEN, ,                  \
              ,   0, DEGRADED, READER_BROKEN
            a broken reader goes before a line down,         OPEN,      OPEN,      READER_BROKEN, ,                  \
              ,   , DEGRADED, READER_BROKEN
            back; entries from before are unsent,            CLOSED,    CLOSED,    ,              ,                  \
              -5,  0, RECOVERING,
            back; a visit of just now is unsent,             CLOSED,    CLOSED,    ,              ,                  \
              3,   0, NORMAL,
            back; a visit of the very moment is unsent,      CLOSED,    CLOSED,    ,              ,                  \
              0,   0, NORMAL,
            not proven; entries wait; nothing remembered,    UNPROVEN,  CLOSED,    ,              ,                  \
              -5,  , NORMAL,
            """)
    void computesTheModeFromTheCircumstances(
            String name,
            BreakerState cluster,
            BreakerState identity,
            @Nullable Cause declared,
            @Nullable Cause remembered,
            @Nullable Long oldest,
            @Nullable Long reachable,
            GatewayMode mode,
            @Nullable Cause cause) {
        Circumstances now = new Circumstances(
                cluster, identity, declared, remembered, oldest == null ? 0 : 1, minute(oldest), minute(reachable));

        Standing standing = Standing.in(now);

        assertEquals(new Standing(mode, cause), standing, name);
        assertEquals(mode == GatewayMode.DEGRADED, standing.isDegraded());
    }

    private static @Nullable Instant minute(@Nullable Long minutes) {
        return minutes == null ? null : NINE.plusSeconds(60 * minutes);
    }

    @Test
    void reachableSinceIsTheFirstMomentOfAnUnbrokenRun() {
        Circumstances up = Circumstances.atStart(null, Cause.LINE_DOWN).withCluster(BreakerState.CLOSED, NINE);

        assertEquals(
                NINE, up.withCluster(BreakerState.CLOSED, NINE.plusSeconds(9)).reachableSince());
        assertNull(up.withCluster(BreakerState.OPEN, NINE.plusSeconds(9)).reachableSince());
    }

    @Test
    void forgetsTheRememberedCauseOnceTheClusterAnsweredOrFailed() {
        Circumstances start = Circumstances.atStart(null, Cause.LINE_DOWN);

        assertEquals(
                Cause.LINE_DOWN, start.withCluster(BreakerState.UNPROVEN, NINE).remembered());
        assertNull(start.withCluster(BreakerState.CLOSED, NINE).remembered());
    }

    @Test
    void changesOneCircumstanceAtATime() {
        Circumstances start = Circumstances.atStart(null, null);

        assertEquals(BreakerState.OPEN, start.withIdentity(BreakerState.OPEN).identity());
        assertEquals(Cause.POWER_CUT, start.withDeclared(Cause.POWER_CUT).declared());
        assertEquals(3, start.withBacklog(3, NINE).unsent());
        assertTrue(BreakerState.HALF_OPEN.isDown());
        assertFalse(BreakerState.UNPROVEN.isDown());
    }
}
