package jp.madoguchi.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PreschoolTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            born on 1 April six years before the fiscal year, 2026-11-21, 2020-04-01, false
            born on 2 April six years before the fiscal year, 2026-11-21, 2020-04-02, true
            born on 3 April six years before the fiscal year, 2026-11-21, 2020-04-03, true
            on the last day of the fiscal year,               2027-03-31, 2020-04-02, true
            on the first day of the next fiscal year,         2027-04-01, 2020-04-02, false
            in March the fiscal year is the one before,       2026-03-31, 2019-04-02, true
            a baby,                                           2026-11-21, 2026-11-20, true
            an adult,                                         2026-11-21, 1991-04-22, false
            """)
    void isDecidedByTheFiscalYear(String name, LocalDate day, LocalDate birthDate, boolean expected) {
        assertEquals(expected, Preschool.isOn(day, birthDate));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/preschool-vectors.csv", numLinesToSkip = 1)
    void keepsThePublishedVectorOfTwentyFiscalYears(String name, LocalDate day, LocalDate birthDate, boolean expected) {
        assertEquals(expected, Preschool.isOn(day, birthDate));
    }

    @Test
    void publishesBothSidesOfTheBoundaryOnTheFirstAndTheLastDayOfTwentyFiscalYears() throws IOException {
        Set<String> published = vectors();

        assertEquals(80, published.size());
        for (int year = 2016; year < 2036; year++) {
            for (String day : List.of(year + "-04-01", (year + 1) + "-03-31")) {
                assertTrue(published.contains(day + "," + (year - 6) + "-04-01,false"), day);
                assertTrue(published.contains(day + "," + (year - 6) + "-04-02,true"), day);
            }
        }
    }

    private static Set<String> vectors() throws IOException {
        try (InputStream file = PreschoolTest.class.getResourceAsStream("/rules/preschool-vectors.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(line.indexOf(',') + 1))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void endsOnTheFirst31MarchOnOrAfterTheDayOfReaching6() {
        LocalDate end = LocalDate.of(2021, 1, 1);
        for (LocalDate birth = LocalDate.of(2016, 1, 1); birth.isBefore(end); birth = birth.plusDays(1)) {
            LocalDate last = FiscalYear.of(LegalAge.reachedOn(birth, 6)).lastDay();

            assertEquals(true, Preschool.isOn(last, birth));
            assertEquals(false, Preschool.isOn(last.plusDays(1), birth));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025, 2025-04-01, 2026-03-31",
        "2026-04-01, 2026, 2026-04-01, 2027-03-31",
        "2026-12-31, 2026, 2026-04-01, 2027-03-31"
    })
    void fiscalYearBeginsInApril(LocalDate day, int startYear, LocalDate first, LocalDate last) {
        FiscalYear year = FiscalYear.of(day);

        assertEquals(startYear, year.startYear());
        assertEquals(first, year.firstDay());
        assertEquals(last, year.lastDay());
    }
}
