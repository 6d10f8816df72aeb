package jp.madoguchi.contracts.id;

import static jp.madoguchi.contracts.id.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EraDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/era-date-accepted.csv", numLinesToSkip = 1)
    void reads(String name, String raw, LocalDate iso, Era era, String japanese) {
        EraDate date = EraDate.valueOf(raw);

        assertEquals(iso, date.date());
        assertEquals(iso.toString(), date.wire());
        assertEquals(era, date.era());
        assertEquals(japanese, date.japanese());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/id/era-date-refused.csv", numLinesToSkip = 1)
    void refuses(String name, String raw, String code) {
        assertRefused(code, raw, EraDate::valueOf, EraDate::check);
    }

    @Test
    void readsBackWhatItWritesOnEveryDaySinceMeiji6() {
        LocalDate end = LocalDate.of(2030, 1, 1);
        for (LocalDate day = LocalDate.of(1873, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            EraDate date = EraDate.of(day);

            assertEquals(day, EraDate.valueOf(date.japanese()).date());
            assertEquals(day, EraDate.valueOf(date.wire()).date());
        }
    }

    @ParameterizedTest
    @CsvSource({"MEIJI, TAISHO", "TAISHO, SHOWA", "SHOWA, HEISEI", "HEISEI, REIWA"})
    void eraBeginsTheDayAfterTheOneBefore(Era before, Era era) {
        assertEquals(before.until().plusDays(1), era.from());
    }

    @Test
    void knowsNoEraBeforeMeiji6() {
        assertTrue(Era.on(LocalDate.of(1872, 12, 31)).isEmpty());
        assertThrows(InvalidIdentifier.class, () -> EraDate.of(LocalDate.of(1872, 12, 31)));
    }

    @Test
    void hasTheLettersOfTheForms() {
        assertEquals('M', Era.MEIJI.letter());
        assertEquals('T', Era.TAISHO.letter());
        assertEquals('S', Era.SHOWA.letter());
        assertEquals('H', Era.HEISEI.letter());
        assertEquals('R', Era.REIWA.letter());
    }

    @Test
    void doesNotShowItselfInLogs() {
        assertEquals("EraDate[***]", EraDate.valueOf("1954-03-26").toString());
    }
}
