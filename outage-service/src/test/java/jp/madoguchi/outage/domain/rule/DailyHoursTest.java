package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 受付時間: one text, day by day. */
class DailyHoursTest {

    @ParameterizedTest(name = "{0}, 祝日 {1}: 祝日 closed {2}, 年末年始 closed {3}, 土曜 {4} -> {5}")
    @CsvSource({
        // An ordinary weekday, and a 祝日 under texts that close on it or say nothing of it.
        "2026-11-24, false, true,  true,  true,  WEEKDAY",
        "2026-11-24, false, false, false, false, WEEKDAY",
        "2026-11-23, true,  true,  false, false, CLOSED",
        "2026-11-23, true,  false, true,  false, WEEKDAY",
        // 12月29日～1月3日, both edges and the days beside them.
        "2026-12-28, false, true,  true,  false, WEEKDAY",
        "2026-12-29, false, true,  true,  false, CLOSED",
        "2026-12-29, false, true,  false, false, WEEKDAY",
        "2028-01-03, false, true,  true,  false, CLOSED",
        "2028-01-03, false, true,  false, false, WEEKDAY",
        "2028-01-04, false, true,  true,  false, WEEKDAY",
        // 土曜 and 日曜.
        "2026-11-21, false, true,  true,  true,  SATURDAY",
        "2026-11-21, false, true,  true,  false, CLOSED",
        "2026-11-22, false, true,  true,  true,  CLOSED"
    })
    void answersTheDay(
            LocalDate day,
            boolean holiday,
            boolean holidaysClosed,
            boolean yearEndClosed,
            boolean saturdays,
            String expected) {
        DailyHours hours = DailyHours.parse(new String[] {
            "2025-12-01",
            "08:00",
            "18:00",
            saturdays ? "08:00" : "",
            saturdays ? "16:00" : "",
            String.valueOf(holidaysClosed),
            String.valueOf(yearEndClosed)
        });

        assertEquals(
                expected,
                hours.on(day, holiday)
                        .map(open -> open.equals(hours.weekday()) ? "WEEKDAY" : "SATURDAY")
                        .orElse("CLOSED"));
    }
}
