package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static final Instant NINE = Instant.parse("2026-11-20T00:00:00Z");
    private static final DeclaredTrouble READER = new DeclaredTrouble(Cause.READER_BROKEN, "uketsuke", NINE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            all well, CLOSED, CLOSED, , , 0, NORMAL,
            just started; nothing known, UNPROVEN, UNPROVEN, , , 0, NORMAL,
            woke up in an outage, UNPROVEN, UNPROVEN, , LINE_DOWN, 0, DEGRADED, LINE_DOWN
            woke up in an outage; some wait, UNPROVEN, UNPROVEN, , CLUSTER_UNREACHABLE, 0, DEGRADED, CLUSTER_UNREACHABLE
            cluster gone; identity answers, OPEN, CLOSED, , , 0, DEGRADED, CLUSTER_UNREACHABLE
            cluster gone; identity never asked, OPEN, UNPROVEN, , , 0, DEGRADED, CLUSTER_UNREACHABLE
            both gone, OPEN, OPEN, , , 0, DEGRADED, LINE_DOWN
            both gone; identity being tried, OPEN, HALF_OPEN, , , 0, DEGRADED, LINE_DOWN
            being tried is not back, HALF_OPEN, OPEN, , , 0, DEGRADED, LINE_DOWN
            being tried; identity is back, HALF_OPEN, CLOSED, , , 0, DEGRADED, CLUSTER_UNREACHABLE
            identity alone gone: checks go on, CLOSED, OPEN, , , 0, NORMAL,
            a broken reader; line well, CLOSED, CLOSED, READER_BROKEN, , 0, DEGRADED, READER_BROKEN
            a broken reader goes before a line down, OPEN, OPEN, READER_BROKEN, , 0, DEGRADED, READER_BROKEN
            back; entries from before are unsent, CLOSED, CLOSED, , , 1, RECOVERING,
            back; a visit of just now is unsent, CLOSED, CLOSED, , , 0, NORMAL,
            not proven; some wait; nothing remembered, UNPROVEN, CLOSED, , , 0, NORMAL,
            """)
    void computesTheModeFromTheCircumstances(
            String name,
            BreakerState cluster,
            BreakerState identity,
            @Nullable Cause declared,
            @Nullable Cause remembered,
            long before,
            GatewayMode mode,
            @Nullable Cause cause) {
        Circumstances now = new Circumstances(
                SourceKind.CLUSTER,
                Map.of(Dependency.CLUSTER, cluster, Dependency.IDENTITY, identity),
                declared == null ? null : new DeclaredTrouble(declared, "uketsuke", NINE),
                remembered,
                before,
                null,
                before);

        Standing standing = Standing.in(now);

        assertEquals(new Standing(mode, cause), standing, name);
        assertEquals(mode == GatewayMode.DEGRADED, standing.isDegraded());
    }

    /** Every state of every breaker, each with and without a declared and a remembered cause, for both sources. */
    @ParameterizedTest
    @EnumSource
    void givesOneModeForEveryStateOfEveryDependency(SourceKind source) {
        List<Map<Dependency, BreakerState>> all = everyCombination();
        assertEquals(16_384, all.size());
        for (Map<Dependency, BreakerState> breakers : all) {
            for (@Nullable DeclaredTrouble declared : new DeclaredTrouble[] {null, READER}) {
                for (@Nullable Cause remembered : new Cause[] {null, Cause.POWER_CUT}) {
                    Circumstances now = new Circumstances(source, breakers, declared, remembered, 0, null, 0);

                    Standing standing = Standing.in(now);

                    List<Cause> expected = reasons(now);
                    assertEquals(expected.isEmpty() ? null : expected.get(0), standing.cause(), now::toString);
                    assertEquals(!expected.isEmpty(), standing.isDegraded(), now::toString);
                    assertFalse(standing.mode() == GatewayMode.RECOVERING, now::toString);
                }
            }
        }
    }

    /** What may degrade the desk, the most telling first: written as a list of its own, not as the function is. */
    private static List<Cause> reasons(Circumstances now) {
        List<Cause> reasons = new ArrayList<>();
        boolean isOfCluster = now.source() == SourceKind.CLUSTER;
        boolean isClusterGone = isGone(now, Dependency.CLUSTER);
        add(reasons, now.declared() != null, Cause.READER_BROKEN);
        add(reasons, !isOfCluster && isGone(now, Dependency.TERMINAL), Cause.TERMINAL_BROKEN);
        add(reasons, !isOfCluster && isGone(now, Dependency.TERMINAL_ANSWERS), Cause.TERMINAL_BROKEN);
        add(reasons, !isOfCluster && isGone(now, Dependency.NATIONAL_SYSTEM), Cause.NATIONAL_SYSTEM_DOWN);
        add(reasons, isOfCluster && isClusterGone && isGone(now, Dependency.IDENTITY), Cause.LINE_DOWN);
        add(reasons, isOfCluster && isClusterGone, Cause.CLUSTER_UNREACHABLE);
        add(reasons, isGone(now, Dependency.FACE_FOLDER), Cause.READER_BROKEN);
        Dependency answering = isOfCluster ? Dependency.CLUSTER : Dependency.TERMINAL;
        boolean isUnproven = now.breakers().get(answering) == BreakerState.UNPROVEN;
        add(reasons, isUnproven && now.remembered() != null, Cause.POWER_CUT);
        return reasons;
    }

    private static void add(List<Cause> reasons, boolean holds, Cause cause) {
        if (holds) {
            reasons.add(cause);
        }
    }

    private static boolean isGone(Circumstances now, Dependency dependency) {
        return List.of(BreakerState.OPEN, BreakerState.HALF_OPEN)
                .contains(Objects.requireNonNull(now.breakers().get(dependency)));
    }

    private static List<Map<Dependency, BreakerState>> everyCombination() {
        List<Map<Dependency, BreakerState>> all = List.of(new EnumMap<>(Dependency.class));
        for (Dependency dependency : Dependency.values()) {
            List<Map<Dependency, BreakerState>> longer = new ArrayList<>();
            for (Map<Dependency, BreakerState> one : all) {
                for (BreakerState state : BreakerState.values()) {
                    Map<Dependency, BreakerState> next = new EnumMap<>(one);
                    next.put(dependency, state);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    void aTerminalThatDoesNotAnswerDegradesTheDeskAlthoughItsFoldersAreThere() {
        Circumstances listed = Circumstances.atStart(null, null)
                .answeredBy(SourceKind.TERMINAL)
                .with(Dependency.TERMINAL, BreakerState.CLOSED);
        assertEquals(Standing.NORMAL, Standing.in(listed));

        Circumstances mute = listed.with(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);

        assertEquals(Cause.TERMINAL_BROKEN, Standing.in(mute).cause());
        assertEquals(Standing.NORMAL, Standing.in(mute.with(Dependency.TERMINAL_ANSWERS, BreakerState.CLOSED)));
    }

    /** Who is only heard of may be said to be back; a folder is looked at, and what was declared is taken back. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nothing is wrong,                        CLOSED, CLOSED,    CLOSED, ,              ,
            a terminal that does not answer,         CLOSED, OPEN,      CLOSED, ,              , TERMINAL_ANSWERS
            one that is being tried,                 CLOSED, HALF_OPEN, CLOSED, ,              , TERMINAL_ANSWERS
            the terminal goes before what is behind, CLOSED, OPEN,      OPEN,   ,              , TERMINAL_ANSWERS
            the national system,                     CLOSED, CLOSED,    OPEN,   ,              , NATIONAL_SYSTEM
            a folder that cannot be listed,          OPEN,   OPEN,      OPEN,   ,              ,
            what was declared,                       CLOSED, OPEN,      OPEN,   READER_BROKEN, ,
            woke up in its outage,                   CLOSED, CLOSED,    UNPROVEN, ,            NATIONAL_SYSTEM_DOWN, \
            NATIONAL_SYSTEM
            woke up without the terminal,            UNPROVEN, UNPROVEN, UNPROVEN, ,           TERMINAL_BROKEN,
            """)
    void aPersonMaySayThatWhatNobodyProbesIsBack(
            String name,
            BreakerState folders,
            BreakerState answers,
            BreakerState national,
            @Nullable Cause declared,
            @Nullable Cause remembered,
            @Nullable Dependency silent) {
        Circumstances now = new Circumstances(
                SourceKind.TERMINAL,
                Map.of(
                        Dependency.TERMINAL,
                        folders,
                        Dependency.TERMINAL_ANSWERS,
                        answers,
                        Dependency.NATIONAL_SYSTEM,
                        national),
                declared == null ? null : new DeclaredTrouble(declared, "uketsuke", NINE),
                remembered,
                0,
                null,
                0);

        assertEquals(Optional.ofNullable(silent), Standing.onlyHeardOf(now), name);
    }

    @Test
    void aClinicWithItsOwnTerminalRecoversToo() {
        Circumstances draining = Circumstances.atStart(null, null)
                .answeredBy(SourceKind.TERMINAL)
                .withBacklog(1, NINE)
                .with(Dependency.CLUSTER, BreakerState.CLOSED);

        assertEquals(GatewayMode.RECOVERING, Standing.in(draining).mode());
    }

    /** Whatever a clock says of when they were saved. */
    @Test
    void recoversUntilWhatWasUnsentWhenTheClusterAnsweredAgainIsSent() {
        Circumstances back = Circumstances.atStart(null, null)
                .with(Dependency.CLUSTER, BreakerState.OPEN)
                .withBacklog(3, NINE)
                .with(Dependency.CLUSTER, BreakerState.CLOSED);
        assertEquals(3, back.unsentBefore());
        assertEquals(GatewayMode.RECOVERING, Standing.in(back).mode());

        Circumstances more = back.withBacklog(5, NINE)
                .with(Dependency.IDENTITY, BreakerState.OPEN)
                .with(Dependency.CLUSTER, BreakerState.CLOSED);
        assertEquals(3, more.unsentBefore(), "who comes now makes nobody recover longer");
        assertEquals(1, more.withBacklog(3, NINE).unsentBefore());
        Circumstances sent = more.withBacklog(2, NINE);
        assertEquals(Standing.NORMAL, Standing.in(sent));
        assertEquals(Standing.NORMAL, Standing.in(sent.withBacklog(0, null).withBacklog(1, NINE.minusSeconds(3_600))));

        assertEquals(0, more.with(Dependency.CLUSTER, BreakerState.HALF_OPEN).unsentBefore());
    }

    @ParameterizedTest
    @CsvSource({
        "CLUSTER,LINE_DOWN,CLUSTER,TERMINAL",
        "TERMINAL,TERMINAL_BROKEN,TERMINAL,CLUSTER",
        "TERMINAL,NATIONAL_SYSTEM_DOWN,NATIONAL_SYSTEM,TERMINAL",
        "TERMINAL,NATIONAL_SYSTEM_DOWN,NATIONAL_SYSTEM,TERMINAL_ANSWERS",
    })
    void forgetsTheRememberedCauseOnceTheOneWhoTellsOfItDidOrFailed(
            SourceKind source, Cause cause, Dependency telling, Dependency other) {
        Circumstances start = Circumstances.atStart(null, cause).answeredBy(source);

        assertEquals(cause, start.with(telling, BreakerState.UNPROVEN).remembered());
        Circumstances listed = start.with(other, BreakerState.CLOSED);
        assertEquals(cause, listed.remembered());
        assertEquals(cause, Standing.in(listed).cause());
        assertNull(start.with(telling, BreakerState.CLOSED).remembered());
        assertNull(start.with(telling, BreakerState.OPEN).remembered());
    }

    @Test
    void changesOneCircumstanceAtATime() {
        Circumstances start = Circumstances.atStart(null, null);

        assertEquals(BreakerState.UNPROVEN, start.state(Dependency.IDENTITY));
        Circumstances changed = start.with(Dependency.IDENTITY, BreakerState.OPEN);
        assertEquals(BreakerState.OPEN, changed.state(Dependency.IDENTITY));
        assertEquals(READER, changed.withDeclared(READER).declared());
        assertEquals(3, changed.withBacklog(3, NINE).unsent());
        assertEquals(
                SourceKind.TERMINAL, changed.answeredBy(SourceKind.TERMINAL).source());
        assertTrue(BreakerState.HALF_OPEN.isDown());
        assertFalse(BreakerState.UNPROVEN.isDown());
    }

    @Test
    void aDeclaredTroubleIsReadAsItWasWritten() {
        DeclaredTrouble odd = new DeclaredTrouble(Cause.POWER_CUT, "受付 一号", NINE);

        assertEquals(odd, DeclaredTrouble.of(odd.text()));
        assertEquals(
                new DeclaredTrouble(Cause.TERMINAL_BROKEN, "", Instant.EPOCH), DeclaredTrouble.of("TERMINAL_BROKEN"));
    }
}
