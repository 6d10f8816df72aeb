package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** 請求の受付期間: both days included. */
public record ClaimWindow(LocalDate from, LocalDate until) {

    /** The month in which the claims are made. */
    public YearMonth month() {
        return YearMonth.from(until);
    }

    /** How many days are left after this one. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
