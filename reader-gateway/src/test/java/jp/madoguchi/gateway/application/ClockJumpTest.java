package jp.madoguchi.gateway.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskActionRecorded.StatedDay;
import jp.madoguchi.contracts.event.Reception.ClockState;
import jp.madoguchi.gateway.domain.DeskDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 時計が飛ぶ: the machine's clock is set while the gateway runs, and while it does not. */
class ClockJumpTest {
    private Instant wall = Instant.EPOCH;
    private Duration up = Duration.ofHours(3);
    private final Clock clock = ((InstantSource) () -> wall).withZone(DeskDay.ZONE);
    private final KeptSettings settings = new KeptSettings();

    private DeskClock startAt(LocalDateTime japan) {
        wall = japan.atZone(DeskDay.ZONE).toInstant();
        return start();
    }

    private DeskClock start() {
        DeskClock desk = new DeskClock(
                clock,
                new Uptime() {
                    @Override
                    public long nanos() {
                        return up.toNanos();
                    }
                },
                new ServerClock(),
                settings);
        desk.begin();
        return desk;
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        up = up.plus(time);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void theVisitDateNeverMovesSilently(ClockJump jump) {
        LocalDateTime japan = jump.japan();
        LocalDate today = japan.toLocalDate();
        DeskClock desk = startAt(japan.minusMinutes(20));
        desk.heard(wall, Duration.ofMillis(20));
        pass(Duration.ofMinutes(20));

        wall = wall.plus(jump.by());

        LocalDate shown = LocalDate.ofInstant(wall, DeskDay.ZONE);
        assertEquals(today, desk.day());
        assertEquals(!shown.equals(today), desk.today().isDoubtful());
        Instant right = japan.atZone(DeskDay.ZONE).toInstant();
        long off = Duration.between(right, desk.instant()).abs().toMillis();
        assertTrue(off < 100, () -> "what runs out does so at its time, " + off + " ms off");
        desk.heard(right, Duration.ofMillis(20));
        assertFalse(desk.today().isDoubtful());
        assertEquals(today, desk.day());
        assertEquals(ClockState.CORRECTED, desk.state());
    }

    @Test
    void aPersonEndsTheDoubtWithOneOfTheTwoDays() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 10, 0));
        assertFalse(desk.state(LocalDate.of(2026, 11, 20)), "nothing is in doubt");
        assertEquals(Optional.empty(), desk.saying(LocalDate.of(2026, 11, 20)));
        wall = wall.plus(Duration.ofDays(1));
        assertTrue(desk.today().isDoubtful());
        assertEquals(LocalDate.of(2026, 11, 20).atStartOfDay(DeskDay.ZONE).toInstant(), desk.startOfDay());

        LocalDate machine = LocalDate.of(2026, 11, 21);
        assertEquals(
                Optional.of(new StatedDay(LocalDate.of(2026, 11, 20), machine)),
                desk.saying(LocalDate.of(2026, 11, 20)));
        assertEquals(Optional.of(new StatedDay(machine, machine)), desk.saying(machine));
        assertEquals(Optional.empty(), desk.saying(LocalDate.of(2026, 11, 25)));
        assertFalse(desk.state(LocalDate.of(2026, 11, 25)));
        assertTrue(desk.state(LocalDate.of(2026, 11, 20)));

        assertEquals(LocalDate.of(2026, 11, 20), desk.day());
        assertEquals(ClockState.CORRECTED, desk.state());
        pass(Duration.ofHours(14));
        assertEquals(LocalDate.of(2026, 11, 21), desk.day(), "midnight comes when it comes");
    }

    @Test
    void aPersonMayFindTheMachineRight() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 19, 10, 0));
        wall = wall.plus(Duration.ofDays(1));
        assertEquals(ClockState.UNCHECKED, desk.state());

        assertTrue(desk.state(LocalDate.of(2026, 11, 20)));

        assertFalse(desk.today().isDoubtful());
        assertEquals(LocalDate.of(2026, 11, 20), desk.day());
        assertEquals(ClockState.STATED, desk.state());
        pass(Duration.ofMinutes(1));
        assertFalse(desk.isUnproven(), "nobody is asked twice");
    }

    /** Set while the machine was off, a clock looks like any other: nobody but the cluster or a person can tell. */
    @Test
    void aDayThatOnlyTheMachineTellsAfterAStartIsAskedFor() {
        DeskClock before = startAt(LocalDateTime.of(2026, 11, 20, 18, 0));
        before.heard(wall, Duration.ofMillis(20));
        before.keep().await().indefinitely();
        LocalDate tomorrow = LocalDate.of(2026, 11, 22);

        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 22, 8, 30));

        assertEquals(ClockState.UNCHECKED, desk.state(), "what the run before heard proves nothing of this one");
        assertFalse(desk.isUnproven(), "the cluster may be about to tell");
        assertFalse(desk.state(tomorrow));
        pass(Duration.ofSeconds(11));
        assertTrue(desk.isUnproven());
        assertEquals(Optional.empty(), desk.saying(tomorrow.minusDays(1)));
        assertFalse(desk.state(tomorrow.minusDays(1)), "whoever sees another day sets the machine's clock");
        assertEquals(Optional.of(new StatedDay(tomorrow, tomorrow)), desk.saying(tomorrow));
        assertTrue(desk.state(tomorrow));
        assertEquals(ClockState.STATED, desk.state());
        assertFalse(desk.isUnproven());
        assertFalse(desk.isProven(), "a person's word lets nothing go for good");

        wall = wall.minus(Duration.ofDays(1));
        assertTrue(desk.today().isDoubtful(), "the machine's clock was set right");
        assertTrue(desk.state(tomorrow.minusDays(1)));
        assertEquals(tomorrow.minusDays(1), desk.day());
    }

    @Test
    void anAgeIsCountedByTheClockThatToldTheTime() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 10, 0));
        desk.heard(wall.minus(Duration.ofMinutes(10)), Duration.ZERO);
        Instant own = wall;
        pass(Duration.ofMinutes(3));

        assertEquals(Duration.ofMinutes(3), desk.since(own), "a machine that is fast makes nothing younger");
        assertEquals(own.minus(Duration.ofMinutes(10)), desk.right(own));
        desk.heard(wall.minus(Duration.ofMinutes(1)), Duration.ZERO);
        assertEquals(own, desk.right(own), "a drift is told as it is");
        assertEquals(Duration.ZERO, desk.since(wall.plusSeconds(5)));
    }

    @Test
    void aClockThatLostItsBatteryWhileTheMachineWasOffIsDoubted() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 18, 0));
        desk.heard(wall, Duration.ofMillis(20));
        assertEquals(ClockState.AGREED, desk.state());
        desk.keep().await().indefinitely();
        up = Duration.ofSeconds(9);

        DeskClock next = startAt(LocalDateTime.of(2020, 1, 1, 0, 0));

        assertTrue(next.today().isDoubtful());
        assertEquals(LocalDate.of(2026, 11, 20), next.day());
        assertFalse(startAt(LocalDateTime.of(2026, 11, 21, 8, 30)).today().isDoubtful());
    }

    @Test
    void whatWasInDoubtBeforeARestartStaysInDoubt() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 10, 0));
        wall = wall.plus(Duration.ofDays(1));
        assertTrue(desk.today().isDoubtful());
        desk.keep().await().indefinitely();
        wall = wall.plusSeconds(30);

        DeskClock next = start();

        assertTrue(next.today().isDoubtful());
        assertEquals(LocalDate.of(2026, 11, 20), next.day());
    }

    @Test
    void whoNeverHeardOfTheClusterKeepsNoDifference() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 10, 0));
        desk.keep().await().indefinitely();

        assertEquals("2026-11-20T01:00:00Z ", settings.get("clock").orElseThrow());
    }

    @Test
    void nothingGoesForGoodBeforeTheClusterHasToldTheTimeNorWhileADayIsInDoubt() {
        DeskClock desk = startAt(LocalDateTime.of(2026, 11, 20, 10, 0));
        assertFalse(desk.isProven(), "a clock that was set while the machine was off looks like any other");

        desk.heard(wall, Duration.ofMillis(20));
        assertTrue(desk.isProven());
        wall = wall.plus(Duration.ofDays(1));
        assertFalse(desk.isProven());
        assertTrue(desk.state(LocalDate.of(2026, 11, 20)));
        assertTrue(desk.isProven());

        desk.keep().await().indefinitely();
        assertFalse(start().isProven(), "what the run before heard proves nothing of this one");
    }
}
