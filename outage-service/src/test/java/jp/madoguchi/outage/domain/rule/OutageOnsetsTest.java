package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.rule.OutageOnsets.Onset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageOnsetsTest {
    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"2023-08-01T00:00:00Z, 60", "2023-09-01T00:00:00Z, 60", "2026-11-21T00:00:00Z, 60"})
    void reachesAnHourBack(Instant opened, long minutes) {
        assertEquals(Duration.ofMinutes(minutes), OutageOnsets.KNOWN.asOf(opened));
    }

    @ParameterizedTest(name = "{0}: {1} minutes")
    @CsvSource({"2025-12-31T14:59:59Z, 60", "2025-12-31T15:00:00Z, 5"})
    void takesTheNewestOfTheDayInJapan(Instant opened, long minutes) {
        OutageOnsets onsets = new OutageOnsets(List.of(
                new Onset(LocalDate.of(2026, 1, 1), Duration.ofMinutes(5)),
                new Onset(LocalDate.of(2025, 1, 1), Duration.ofMinutes(60))));

        assertEquals(Duration.ofMinutes(minutes), onsets.asOf(opened));
    }

    @Test
    void needsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new OutageOnsets(List.of()));
    }
}
