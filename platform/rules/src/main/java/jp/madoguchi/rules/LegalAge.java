package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.Period;

/**
 * 年齢計算ニ関スル法律・民法143条: an age is reached at the end of the day before the birthday. Who was born on 29 February reaches
 * it on 28 February in every year.
 */
public final class LegalAge {
    private LegalAge() {}

    /** 年齢に達する日: the day before this birthday. */
    public static LocalDate reachedOn(LocalDate birthDate, int age) {
        LocalDate birthday = birthDate.plusYears(age);
        boolean monthHasTheDay = birthday.getDayOfMonth() == birthDate.getDayOfMonth();
        return monthHasTheDay ? birthday.minusDays(1) : birthday;
    }

    /** 満年齢: the age reached on or before this day. */
    public static int on(LocalDate day, LocalDate birthDate) {
        return Period.between(birthDate, day.plusDays(1)).getYears();
    }
}
