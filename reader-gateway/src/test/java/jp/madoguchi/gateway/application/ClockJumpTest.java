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
        assertEquals(ClockState.UNCHECKED, desk.state());
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
