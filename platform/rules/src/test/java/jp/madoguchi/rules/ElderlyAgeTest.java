package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElderlyAgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void seventyIsReachedTheDayBeforeTheBirthday() {
        assertEquals(Optional.of(YearMonth.of(2026, 10)), ElderlyAge.seventyReachedIn(LocalDate.of(1956, 11, 1), DAY));
        assertEquals(Optional.of(YearMonth.of(2026, 11)), ElderlyAge.seventyReachedIn(LocalDate.of(1956, 11, 2), DAY));
        assertEquals(
                Optional.empty(), ElderlyAge.seventyReachedIn(LocalDate.of(1932, 1, 1), LocalDate.of(2002, 9, 30)));
    }

    @Test
    void theLateElderlyAreInsuredFromTheirBirthday() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 21)), ElderlyAge.lateElderlyFrom(LocalDate.of(1951, 11, 21), DAY));
        assertEquals(Optional.empty(), ElderlyAge.lateElderlyFrom(LocalDate.of(1930, 1, 1), LocalDate.of(2008, 3, 31)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-07-31,2025-08-01", "2026-08-01,2026-08-01", "2026-12-31,2026-08-01"})
    void sharesAreRenewedOnTheFirstOfAugust(LocalDate day, LocalDate renewal) {
        assertEquals(Optional.of(renewal), ElderlyAge.lastRenewal(day));
    }

    @Test
    void theSharesAreKnownFromTheYoungestOfTheirRows() {
        assertEquals(LocalDate.of(2019, 4, 1), Copayment.knownFrom());
        assertEquals(LocalDate.of(2022, 10, 1), Copayment.knownWithoutBirthDateFrom());
    }
}
