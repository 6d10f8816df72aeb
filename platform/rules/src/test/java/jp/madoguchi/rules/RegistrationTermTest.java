package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTermTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "on the day itself,2026-11-21,2026-11-21,false",
        "ahead of time,2026-12-01,2026-11-21,false",
        "on the last day of the term,2026-11-11,2026-11-21,false",
        "a day after the term,2026-11-10,2026-11-21,true",
        "on the first day of the table,2023-03-01,2023-04-01,true",
        "before there was a term,2023-03-01,2023-03-31,false",
    })
    void aRegistrationIsLateAfterItsTerm(String name, LocalDate validFrom, LocalDate registeredOn, boolean late) {
        assertEquals(late, RegistrationTerm.isLate(validFrom, registeredOn));
    }
}
