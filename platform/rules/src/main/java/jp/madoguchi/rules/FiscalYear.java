package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.Month;

/**
 * 年度: from 1 April to 31 March.
 *
 * @param startYear the calendar year it begins in
 */
public record FiscalYear(int startYear) {
    /** The one this day lies in. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** 31 March of the next calendar year. */
    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }
}
