package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import jp.madoguchi.contracts.id.JapanTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final OpeningHours HOURS = OpeningHours.CALL_CENTRE;

    @ParameterizedTest(name = "{0} {2}: {1}")
    @CsvSource({
        "2022-12-01T09:00, true, before the first text, Thursday",
        "2023-07-10T08:59, false, the notice of 2023, Monday",
        "2023-07-10T09:00, true, the notice of 2023, Monday",
        "2023-07-10T16:59, true, the notice of 2023, Monday",
        "2023-07-10T17:00, false, the notice of 2023, Monday",
        "2023-07-15T10:00, false, the notice of 2023, Saturday",
        "2023-07-16T10:00, false, the notice of 2023, Sunday",
        "2023-07-17T10:00, false, 海の日",
        "2023-12-29T10:00, true, the notice names no 年末年始",
        "2025-11-28T08:00, false, the last Friday of the old hours",
        "2025-12-01T07:59, false, the manual of 2025",
        "2025-12-01T08:00, true, the manual of 2025",
        "2025-12-01T17:59, true, the manual of 2025",
        "2025-12-01T18:00, false, the manual of 2025",
        "2026-11-21T07:59, false, Saturday",
        "2026-11-21T08:00, true, Saturday",
        "2026-11-21T15:59, true, Saturday",
        "2026-11-21T16:00, false, Saturday",
        "2026-11-22T12:00, false, Sunday",
        "2026-11-23T12:00, false, 勤労感謝の日",
        "2026-09-22T12:00, false, 国民の休日",
        "2027-03-22T12:00, false, 振替休日",
        "2026-12-28T12:00, true, the last day",
        "2026-12-29T12:00, false, 年末",
        "2026-12-31T12:00, false, 年末",
        "2027-01-01T12:00, false, 元日",
        "2027-01-03T12:00, false, 年始 and Sunday",
        "2025-12-31T12:00, false, 年末",
        "2026-01-02T12:00, false, 年始",
        "2027-01-04T08:00, true, the first day"
    })
    void isOpenByTheTextOfTheDay(LocalDateTime at, boolean open) {
        assertEquals(open, HOURS.isOpen(japan(at)));
    }

    @ParameterizedTest(name = "{0} + {1} min: {2}")
    @CsvSource({
        "2026-11-20T10:00, 0, 2026-11-20T10:00",
        "2026-11-20T18:00, 0, 2026-11-21T08:00",
        "2026-11-20T10:00, 30, 2026-11-20T10:30",
        "2026-11-20T17:30, 30, 2026-11-20T18:00",
        "2026-11-19T17:50, 30, 2026-11-20T08:20",
        "2026-11-20T03:00, 30, 2026-11-20T08:30",
        "2026-11-20T19:00, 30, 2026-11-21T08:30",
        "2026-11-21T15:55, 30, 2026-11-24T08:25",
        "2026-12-28T17:45, 30, 2027-01-04T08:15",
        "2026-12-31T10:00, 30, 2027-01-04T08:30",
        "2026-11-20T17:00, 700, 2026-11-24T10:40"
    })
    void countsOpenTimeOnly(LocalDateTime from, long minutes, LocalDateTime expected) {
        assertEquals(japan(expected), HOURS.after(japan(from), Duration.ofMinutes(minutes)));
        assertEquals(Duration.ofMinutes(minutes), HOURS.between(japan(from), japan(expected)));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} min")
    @CsvSource({
        "2026-11-20T10:00, 2026-11-20T09:00, 0",
        "2026-11-20T10:00, 2026-11-19T10:00, 0",
        "2026-11-20T19:00, 2026-11-20T20:00, 0",
        "2026-11-20T17:00, 2026-11-21T09:00, 120",
        "2026-11-21T07:00, 2026-11-21T20:00, 480"
    })
    void tellsHowMuchOpenTimeHasPassed(LocalDateTime from, LocalDateTime until, long minutes) {
        assertEquals(Duration.ofMinutes(minutes), HOURS.between(japan(from), japan(until)));
    }

    @ParameterizedTest(name = "{0}, 祝日 counted {1}: {2}")
    @CsvSource({
        "2026-11-23T12:00, true, false",
        "2026-11-23T12:00, false, true",
        "2026-12-29T12:00, false, false",
        "2026-11-22T12:00, false, false",
        "2026-11-20T12:00, false, true"
    })
    void countsAHolidayOnlyWhereItsTableIsTrusted(LocalDateTime at, boolean holidays, boolean open) {
        assertEquals(open, OpeningHours.callCentre(holidays).isOpen(japan(at)));
    }

    private static Instant japan(LocalDateTime at) {
        return at.atZone(JapanTime.ZONE).toInstant();
    }
}
