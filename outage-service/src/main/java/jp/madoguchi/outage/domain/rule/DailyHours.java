package jp.madoguchi.outage.domain.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 受付時間: the hours of the call centre from a date on, as one text says them.
 *
 * @param saturday null where there are none
 * @param yearEndClosed 12月29日～1月3日
 */
record DailyHours(
        LocalDate validFrom, Hours weekday, @Nullable Hours saturday, boolean holidaysClosed, boolean yearEndClosed) {
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    /** The hours of this day; nothing when it is closed. */
    Optional<Hours> on(LocalDate day, boolean holiday) {
        if ((holiday && holidaysClosed) || (isYearEnd(day) && yearEndClosed)) {
            return Optional.empty();
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return Optional.ofNullable(saturday);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.empty() : Optional.of(weekday);
    }

    private static boolean isYearEnd(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        return !of.isBefore(YEAR_END) || !of.isAfter(NEW_YEAR);
    }

    static DailyHours parse(String[] cells) {
        return new DailyHours(
                LocalDate.parse(cells[0]),
                new Hours(LocalTime.parse(cells[1]), LocalTime.parse(cells[2])),
                cells[3].isEmpty() ? null : new Hours(LocalTime.parse(cells[3]), LocalTime.parse(cells[4])),
                Boolean.parseBoolean(cells[5]),
                Boolean.parseBoolean(cells[6]));
    }

    /** 何時から何時まで. */
    record Hours(LocalTime open, LocalTime close) {}
}
