package jp.madoguchi.rules;

import java.time.LocalDate;

/**
 * 義務教育就学前: born on or after 2 April, that day included, of the year six before the fiscal year of the 資格確認日 (outage
 * manual v3.06, 資格情報確認 ②). That is the law's "until the first 31 March on or after the day of reaching 6".
 */
public final class Preschool {
    private static final int SCHOOL_AGE = 6;

    private Preschool() {}

    /** Whether the person is 義務教育就学前 on this day. */
    public static boolean isOn(LocalDate day, LocalDate birthDate) {
        LocalDate secondOfApril =
                FiscalYear.of(day).firstDay().minusYears(SCHOOL_AGE).plusDays(1);
        return !birthDate.isBefore(secondOfApril);
    }
}
