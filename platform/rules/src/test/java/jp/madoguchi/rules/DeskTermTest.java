package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTermTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}: born {1}, on {2}")
    @CsvSource({
        "no certificate yet,1940-01-01,2024-12-01,false",
        "the first day of certificates,1940-01-01,2024-12-02,true",
        "the day before 75,1951-07-31,2026-07-30,false",
        "75 on the birthday itself,1951-07-31,2026-07-31,true",
        "75 a day later,1951-07-31,2026-08-01,false",
        "the day before 85,1941-08-02,2026-08-01,false",
        "85 on the birthday itself,1941-08-01,2026-08-01,true",
        "nobody knows how old,,2026-08-01,false",
    })
    @Covers("TRM-101")
    void somePeopleSurelyHoldACertificate(String name, LocalDate birthDate, LocalDate day, boolean holds) {
        assertEquals(holds, DeskTerm.everybodyHoldsCertificate(birthDate, day, RuleChoices.none()), name);
    }

    @Test
    void beforeAugust2025ThatRestsOnTheClinicsReading() {
        RuleChoices none = RuleChoices.of(Map.of("TRM-101", "none"));
        LocalDate birthDate = LocalDate.of(1940, 1, 1);

        assertFalse(DeskTerm.everybodyHoldsCertificate(birthDate, LocalDate.of(2025, 7, 31), none));
        assertTrue(DeskTerm.everybodyHoldsCertificate(birthDate, LocalDate.of(2025, 8, 1), none));
    }

    @Test
    @Covers({"TRM-102", "TRM-103", "TRM-104", "TRM-105", "TRM-110", "TRM-111", "TRM-112", "TRM-113", "TRM-122"})
    void counts() {
        assertEquals(92, DeskTerm.LAST_KNOWN_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(0, DeskTerm.LAST_KNOWN_DAYS.number(TODAY, RuleChoices.of(Map.of("TRM-102", "0"))));
        assertEquals(3, DeskTerm.PARKED_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(5, DeskTerm.VISUAL_MINUTES.number(TODAY, RuleChoices.none()));
        assertEquals(30, DeskTerm.PICTURE_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(45, DeskTerm.SENT_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(92, DeskTerm.TAKEN_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(192, DeskTerm.TICKET_HOURS.number(TODAY, RuleChoices.none()));
        assertEquals(92, DeskTerm.BULK_AHEAD_DAYS.number(TODAY, RuleChoices.none()));
        assertEquals(120, DeskTerm.DOUBTFUL_CLOCK_SECONDS.number(TODAY, RuleChoices.none()));
    }

    @Test
    @Covers("TRM-121")
    void asksInBulkOnlyWhereTheClinicHasChosenTo() {
        assertFalse(DeskTerm.asksInBulk(TODAY, RuleChoices.none()));
        assertTrue(DeskTerm.asksInBulk(TODAY, RuleChoices.of(Map.of("TRM-121", "ON"))));
    }

    @Test
    @Covers({"TRM-106", "TRM-107", "TRM-109"})
    void namesWhatItGoesBy() {
        assertEquals("保険証", DeskTerm.FORM_WORD.on(LocalDate.of(2024, 12, 1), RuleChoices.none()));
        assertEquals("保険証（資格確認書を含む）", DeskTerm.FORM_WORD.on(LocalDate.of(2024, 12, 2), RuleChoices.none()));
        assertEquals("資格確認書", DeskTerm.FORM_WORD.on(TODAY, RuleChoices.of(Map.of("TRM-106", "資格確認書"))));
        assertEquals("LIST_ONLY", DeskTerm.TERMINAL_PROBE.on(TODAY, RuleChoices.none()));
        assertEquals("IN_DOUBT", DeskTerm.TERMINAL_PROBE.on(TODAY, RuleChoices.of(Map.of("TRM-107", "IN_DOUBT"))));
        assertFalse(DeskTerm.declarationNeedsNoCard(TODAY, RuleChoices.none()));
        assertTrue(DeskTerm.declarationNeedsNoCard(TODAY, RuleChoices.of(Map.of("TRM-109", "ANY"))));
    }
}
