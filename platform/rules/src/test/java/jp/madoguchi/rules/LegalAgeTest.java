package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalAgeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            mid-month,                                1956-11-15, 70, 2026-11-14
            the first of a month,                     1956-11-01, 70, 2026-10-31
            the first of a year,                      1957-01-01, 70, 2026-12-31
            29 February in a common year,             1956-02-29, 70, 2026-02-28
            29 February in a leap year,               1956-02-29, 72, 2028-02-28
            1 March after a leap day at birth,        1956-03-01, 70, 2026-02-28
            1 March before a leap day at the age,     1955-03-01, 73, 2028-02-29
            28 February in a leap year,               1955-02-28, 73, 2028-02-27
            """)
    void isReachedOnTheDayBeforeTheBirthday(String name, LocalDate birthDate, int age, LocalDate expected) {
        assertEquals(expected, LegalAge.reachedOn(birthDate, age));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            two days before the birthday, 2026-11-13, 1956-11-15, 69
            the day before the birthday,  2026-11-14, 1956-11-15, 70
            the birthday,                 2026-11-15, 1956-11-15, 70
            29 February not yet,          2026-02-27, 1956-02-29, 69
            29 February in a common year, 2026-02-28, 1956-02-29, 70
            29 February in a leap year,   2028-02-28, 1956-02-29, 72
            the day of birth,             2026-11-21, 2026-11-21, 0
            """)
    void isCountedFromTheDayBeforeTheBirthday(String name, LocalDate day, LocalDate birthDate, int expected) {
        assertEquals(expected, LegalAge.on(day, birthDate));
    }

    @Test
    void countsAsItReachesForEveryBirthDateOfFourYears() {
        LocalDate end = LocalDate.of(1958, 1, 1);
        for (LocalDate birth = LocalDate.of(1954, 1, 1); birth.isBefore(end); birth = birth.plusDays(1)) {
            for (int age = 69; age <= 76; age++) {
                LocalDate reached = LegalAge.reachedOn(birth, age);

                assertEquals(age, LegalAge.on(reached, birth));
                assertEquals(age - 1, LegalAge.on(reached.minusDays(1), birth));
            }
        }
    }
}
