package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantChange;
import jp.madoguchi.outage.domain.GrantStep;
import jp.madoguchi.outage.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantClockTest {
    private static final Instant FRIDAY_TEN = japan(LocalDateTime.of(2026, 11, 20, 10, 0));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "requested {0}, now {1}: due {2}, {3} min left, {4} min late")
    @CsvSource({
        "2026-11-20T10:00, 2026-11-20T10:05, 2026-11-20T10:30, 25, 0",
        "2026-11-20T10:00, 2026-11-20T10:30, 2026-11-20T10:30, 0, 0",
        "2026-11-20T10:00, 2026-11-20T10:31, 2026-11-20T10:30, 0, 1",
        "2026-11-19T17:50, 2026-11-19T20:00, 2026-11-20T08:20, 20, 0",
        "2026-11-19T17:50, 2026-11-20T08:32, 2026-11-20T08:20, 0, 12",
        "2026-11-21T15:55, 2026-11-22T12:00, 2026-11-24T08:25, 25, 0",
        "2026-12-31T10:00, 2027-01-04T08:35, 2027-01-04T08:30, 0, 5"
    })
    void isDueAboutHalfAnOpenHourAfterTheCall(
            LocalDateTime requested, LocalDateTime now, LocalDateTime due, long minutesLeft, long minutesLate) {
        GrantClock clock = clock(wish(GrantOrigin.CALL_CENTRE, japan(requested)), japan(now))
                .orElseThrow();

        assertEquals(japan(due), clock.dueAt());
        assertEquals(Duration.ofMinutes(minutesLeft), clock.left());
        assertEquals(Duration.ofMinutes(minutesLate), clock.late());
        assertEquals(minutesLate > 0, clock.isLate());
    }

    @Test
    void waitsForTheStepThatIsNext() {
        Grant wish = wish(GrantOrigin.CALL_CENTRE, FRIDAY_TEN);
        Grant calledBack = after(wish.calledBack(FRIDAY_TEN.plusSeconds(60)));
        Grant enabled = after(calledBack.enabled(new Period(TODAY, TODAY), FRIDAY_TEN.plusSeconds(120)));
        Grant ended = after(enabled.ended(FRIDAY_TEN.plusSeconds(180)));

        assertEquals(Optional.of(GrantStep.CALL_BACK), waitsFor(wish));
        assertEquals(Optional.of(GrantStep.ENABLEMENT), waitsFor(calledBack));
        assertEquals(Optional.empty(), waitsFor(enabled));
        assertEquals(Optional.empty(), waitsFor(ended));
        assertEquals(Optional.empty(), waitsFor(wish(GrantOrigin.IMPLEMENTING_BODY, FRIDAY_TEN)));
        assertEquals("電話確認", GrantStep.CALL_BACK.label());
    }

    private static Optional<GrantStep> waitsFor(Grant grant) {
        return clock(grant, FRIDAY_TEN.plusSeconds(300)).map(GrantClock::step);
    }

    private static Optional<GrantClock> clock(Grant grant, Instant now) {
        return GrantClock.of(grant, OpeningHours.CALL_CENTRE, now);
    }

    private static Grant wish(GrantOrigin origin, Instant at) {
        return Grant.requested(new UUID(4, 1), InstitutionCode.valueOf("1311234569"), origin, "窓口 花子", "回線障害", at);
    }

    private static Grant after(GrantChange change) {
        return change.match(grant -> grant, state -> {
            throw new AssertionError(state);
        });
    }

    private static Instant japan(LocalDateTime at) {
        return at.atZone(JapanTime.ZONE).toInstant();
    }
}
