package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/** 高齢者の年齢: from which age, and on which day of the year, the law changes what a patient pays, as of a day. */
public final class ElderlyAge {
    private ElderlyAge() {}

    /** 70歳に達する月: the month in which the age is reached; its share is paid from the first day of the next one. */
    public static Optional<YearMonth> seventyReachedIn(LocalDate birthDate, LocalDate day) {
        return age("AGE-101", day).map(age -> YearMonth.from(LegalAge.reachedOn(birthDate, age)));
    }

    /** 75歳の誕生日: the first day of 後期高齢者医療, itself included. */
    public static Optional<LocalDate> lateElderlyFrom(LocalDate birthDate, LocalDate day) {
        return age("AGE-102", day).map(age -> LegalAge.reachedOn(birthDate, age).plusDays(1));
    }

    /** 負担割合の更新: the latest day, this one included, from which 後期高齢者 pay by another year's income. */
    public static Optional<LocalDate> lastRenewal(LocalDate day) {
        return DatedTable.LEGAL_AGES.value("AGE-103", day).map(MonthDay::parse).map(renewal -> {
            LocalDate thisYear = renewal.atYear(day.getYear());
            return thisYear.isAfter(day) ? thisYear.minusYears(1) : thisYear;
        });
    }

    private static Optional<Integer> age(String key, LocalDate day) {
        return DatedTable.LEGAL_AGES.value(key, day).map(Integer::valueOf);
    }
}
