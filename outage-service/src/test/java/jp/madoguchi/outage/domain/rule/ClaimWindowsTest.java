package jp.madoguchi.outage.domain.rule;

import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.outage.domain.ClaimForecast;
import jp.madoguchi.outage.domain.HeldVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimWindowsTest {
    @ParameterizedTest(name = "visit {0}, today {1}: {2} to {3}, {4} days left")
    @CsvSource({
        "2026-11-20, 2026-11-21, 2026-12-05, 2026-12-10, 19",
        "2026-11-01, 2026-11-21, 2026-12-05, 2026-12-10, 19",
        "2026-11-20, 2026-12-10, 2026-12-05, 2026-12-10, 0",
        "2026-11-20, 2026-12-11, 2027-01-05, 2027-01-10, 30",
        "2026-10-20, 2026-11-21, 2026-12-05, 2026-12-10, 19",
        "2026-10-20, 2026-11-10, 2026-11-05, 2026-11-10, 0",
        "2026-10-20, 2027-01-05, 2027-01-05, 2027-01-10, 5",
        "2023-07-20, 2023-08-01, 2023-08-05, 2023-08-10, 9"
    })
    void saysWhenAVisitCanBeClaimedNext(
            LocalDate visitDay, LocalDate today, LocalDate from, LocalDate until, long daysLeft) {
        ClaimWindow window = ClaimWindows.PUBLISHED.next(visitDay, today);

        assertEquals(new ClaimWindow(from, until), window);
        assertEquals(daysLeft, window.daysLeft(today));
    }

    @Test
    void takesTheNewestTextOfTheMonth() {
        ClaimWindows windows = new ClaimWindows(List.of(
                new ClaimWindows.Days(LocalDate.of(2026, 1, 1), 5, 10),
                new ClaimWindows.Days(LocalDate.of(2027, 2, 1), 1, 12)));

        assertEquals(
                LocalDate.of(2027, 1, 10),
                windows.upcoming(LocalDate.of(2027, 1, 1)).until());
        assertEquals(
                LocalDate.of(2027, 2, 12),
                windows.upcoming(LocalDate.of(2027, 1, 11)).until());
    }

    @Test
    void needsAtLeastOneText() {
        assertThrows(IllegalArgumentException.class, () -> new ClaimWindows(List.of()));
    }

    @ParameterizedTest(name = "on {0}: {2} unchecked in {1}")
    @CsvSource({"2026-11-21, 2026-12, 1", "2026-11-10, 2026-11, 0", "2026-12-10, 2026-12, 1", "2026-12-11, 2027-01, 1"})
    void forecastsWhatGoesOutUnchecked(LocalDate today, YearMonth month, long unchecked) {
        HeldVisit waiting = heldVisit(taro("東京都港区", null), null);

        assertEquals(
                new ClaimForecast(month, month.atDay(10), unchecked),
                ClaimForecast.of(List.of(waiting, waiting.closed("来院取消")), today));
    }
}
